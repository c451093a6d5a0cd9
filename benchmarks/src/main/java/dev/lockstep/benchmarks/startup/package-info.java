/** How long a start with nothing to do takes. */
@NullMarked
package dev.lockstep.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
