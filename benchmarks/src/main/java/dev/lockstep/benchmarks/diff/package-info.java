/** Reading and comparing whole databases. */
@NullMarked
package dev.lockstep.benchmarks.diff;

import org.jspecify.annotations.NullMarked;
