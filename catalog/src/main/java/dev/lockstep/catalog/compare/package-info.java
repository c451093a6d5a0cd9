/** Compares two databases, wherever their descriptions come from. */
@NullMarked
package dev.lockstep.catalog.compare;

import org.jspecify.annotations.NullMarked;
