/** The tools that are compared, each behind one small door. */
@NullMarked
package dev.lockstep.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
