package dev.lockstep.benchmarks;

import dev.lockstep.benchmarks.apply.ApplyBenchmark;
import dev.lockstep.benchmarks.blocking.BlockingBenchmark;
import dev.lockstep.benchmarks.compile.CompileBenchmark;
import dev.lockstep.benchmarks.diff.DiffBenchmark;
import dev.lockstep.benchmarks.harness.Arguments;
import dev.lockstep.benchmarks.robustness.RobustnessProgram;
import dev.lockstep.benchmarks.startup.StartupBenchmark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs one benchmark by its name, or {@code all}. */
public final class Benchmarks {

  private Benchmarks() {}

  /** Takes the name and the options of the benchmark. */
  public static void main(String[] args) throws Exception {
    Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
    benchmarks.put("compile", new CompileBenchmark());
    benchmarks.put("startup", new StartupBenchmark());
    benchmarks.put("apply", new ApplyBenchmark());
    benchmarks.put("robustness", new RobustnessProgram());
    benchmarks.put("diff", new DiffBenchmark());
    benchmarks.put("blocking", new BlockingBenchmark());
    List<String> all = List.of(args);
    String name = all.isEmpty() ? "all" : all.get(0);
    Arguments arguments = Arguments.of(all.subList(Math.min(1, all.size()), all.size()));
    if (!name.equals("all")) {
      benchmarks.keySet().retainAll(List.of(name));
    }
    if (benchmarks.isEmpty()) {
      throw new IllegalArgumentException("There is no benchmark '" + name + "'");
    }
    for (Benchmark benchmark : benchmarks.values()) {
      benchmark.run(arguments);
    }
  }
}
