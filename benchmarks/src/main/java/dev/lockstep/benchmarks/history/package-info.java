/** The same thousand migrations in the form of each tool. */
@NullMarked
package dev.lockstep.benchmarks.history;

import org.jspecify.annotations.NullMarked;
