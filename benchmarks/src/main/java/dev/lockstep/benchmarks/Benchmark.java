package dev.lockstep.benchmarks;

import dev.lockstep.benchmarks.harness.Arguments;

/** A measurement. Times are printed beside their targets and decide nothing. */
public interface Benchmark {

  /** Measures and prints. */
  void run(Arguments arguments) throws Exception;
}
