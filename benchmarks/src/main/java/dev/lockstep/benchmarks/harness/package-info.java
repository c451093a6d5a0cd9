/** What every benchmark needs: options, fresh JVMs, medians, tables. */
@NullMarked
package dev.lockstep.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
