/** The way from one database to another: what happens to each object, and in which order. */
@NullMarked
package dev.lockstep.catalog.plan;

import org.jspecify.annotations.NullMarked;
