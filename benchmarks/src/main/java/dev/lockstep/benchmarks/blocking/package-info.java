/** How long clients wait while a busy table changes, and how long a backfill takes. */
@NullMarked
package dev.lockstep.benchmarks.blocking;

import org.jspecify.annotations.NullMarked;
