/** A database as text. */
@NullMarked
package dev.lockstep.catalog.snapshot;

import org.jspecify.annotations.NullMarked;
