/** A PostgreSQL schema as immutable values; depends on nothing. */
@NullMarked
package dev.lockstep.core.model;

import org.jspecify.annotations.NullMarked;
