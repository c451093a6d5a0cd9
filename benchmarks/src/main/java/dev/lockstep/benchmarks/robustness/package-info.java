/** Two runners at once, and runners that are killed. */
@NullMarked
package dev.lockstep.benchmarks.robustness;

import org.jspecify.annotations.NullMarked;
