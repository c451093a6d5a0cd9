/** How much longer a compile takes with the processor. */
@NullMarked
package dev.lockstep.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
