/** Runners that are stopped at every point, and what the next start makes of it. */
@NullMarked
package dev.lockstep.runtime.faults;

import org.jspecify.annotations.NullMarked;
