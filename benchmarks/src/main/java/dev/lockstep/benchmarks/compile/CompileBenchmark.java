package dev.lockstep.benchmarks.compile;

import dev.lockstep.benchmarks.Benchmark;
import dev.lockstep.benchmarks.harness.Arguments;
import dev.lockstep.benchmarks.harness.ChildJvm;
import dev.lockstep.benchmarks.harness.ClassPath;
import dev.lockstep.benchmarks.harness.Report;
import dev.lockstep.benchmarks.harness.Samples;
import dev.lockstep.benchmarks.harness.Workspace;
import dev.lockstep.commands.Accept;
import dev.lockstep.commands.AcceptResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A compile of entities with javac, without the processor and with it, where the snapshot matches.
 * Options: {@code --entities}, {@code --runs}, {@code --warm}, the compiles of each kind in one
 * JVM, {@code --accessors=1} for getters and setters.
 */
public final class CompileBenchmark implements Benchmark {

  private static final double TARGET = 1.25;
  private static final double DIFF_TARGET_MS = 500;
  private static final String FRESH = "fresh JVM";
  private static final List<String> KINDS =
      List.of(CompileProbe.PLAIN, CompileProbe.IDLE, CompileProbe.PROCESSED);

  /** Makes it. */
  public CompileBenchmark() {}

  @Override
  public void run(Arguments arguments) throws Exception {
    int entities = arguments.number("entities", 1000);
    try (Workspace workspace = Workspace.create()) {
      Path root = workspace.root();
      List<Path> sources =
          EntitySources.write(workspace, entities, arguments.number("accessors", 0) == 1);
      accept(root, sources);
      Samples samples = new Samples();
      for (int run = 0; run < arguments.number("runs", 5); run++) {
        for (String kind : KINDS) {
          samples.add(FRESH, jvm(root, List.of(kind)).run());
        }
        samples.add("diff", diff(root).run());
      }
      int warm = arguments.number("warm", 6);
      List<String> compiles = new ArrayList<>();
      for (int i = 0; i < warm; i++) {
        compiles.addAll(KINDS);
      }
      Map<String, Double> sameJvm = jvm(root, compiles).run();
      report(entities, samples, sameJvm, warm).print(System.out);
      reportDiff(entities, samples).print(System.out);
    }
  }

  /** Makes a draft, accepts it, and compiles the accepted migration to a place of its own. */
  private static void accept(Path root, List<Path> sources) throws IOException {
    Files.createDirectories(root.resolve("generated"));
    Files.createDirectories(root.resolve("migrations"));
    CompileProbe.compiler(root, CompileProbe.PROCESSED)
        .with("-Alockstep.pending=warn", "-s", root.resolve("generated").toString())
        .compile(sources, root.resolve("first"));
    AcceptResult accepted =
        new Accept(
                root.resolve("generated/META-INF/lockstep/draft"),
                root.resolve("lockstep/schema.snapshot"),
                root.resolve("accepted"),
                List.of(root.resolve("first")),
                "Initial schema",
                Clock.systemUTC())
            .run();
    Path migration =
        root.resolve("accepted").resolve(accepted.className().replace('.', '/') + ".java");
    CompileProbe.compiler(root, CompileProbe.PLAIN)
        .compile(List.of(migration), root.resolve("migrations"));
  }

  private static ChildJvm jvm(Path root, List<String> compiles) {
    List<String> arguments = new ArrayList<>(List.of(root.toString()));
    arguments.addAll(compiles);
    return new ChildJvm(ClassPath.all(), List.of(), CompileProbe.class.getName(), arguments);
  }

  private static ChildJvm diff(Path root) {
    return new ChildJvm(
        ClassPath.all(),
        List.of(),
        DiffProbe.class.getName(),
        List.of(root.resolve("lockstep/schema.snapshot").toString()));
  }

  private static Report report(
      int entities, Samples samples, Map<String, Double> sameJvm, int warm) {
    double plain = samples.median(FRESH, CompileProbe.PLAIN + 1);
    double idle = samples.median(FRESH, CompileProbe.IDLE + 1);
    double processed = samples.median(FRESH, CompileProbe.PROCESSED + 1);
    Report report =
        new Report(
                "Compiling " + entities + " entities, ms",
                "",
                "without",
                "idle processor",
                "with",
                "with / without",
                "with / idle")
            .row(row("fresh JVM, median", plain, idle, processed));
    for (int i = 1; i <= warm; i++) {
      double without = sameJvm.getOrDefault(CompileProbe.PLAIN + i, Double.NaN);
      double nothing = sameJvm.getOrDefault(CompileProbe.IDLE + i, Double.NaN);
      double with = sameJvm.getOrDefault(CompileProbe.PROCESSED + i, Double.NaN);
      report.row(row("one JVM, compile " + i, without, nothing, with));
    }
    return report
        .atMost("with / without, fresh JVM", processed / plain, TARGET)
        .atMost("idle processor / without, fresh JVM", idle / plain, TARGET);
  }

  private static Object[] row(String name, double without, double idle, double with) {
    return new Object[] {name, without, idle, with, with / without, with / idle};
  }

  private static Report reportDiff(int entities, Samples samples) {
    Report report =
        new Report(
            "Comparing two models of " + entities + " tables, medians in ms",
            "",
            "first time in a JVM",
            "again");
    for (String what : List.of("diff_equal", "diff_altered", "plan_equal", "plan_altered")) {
      double first = samples.median("diff", "first_" + what);
      report.row(what, first, samples.median("diff", "again_" + what));
      report.atMost(what + ", ms", first, DIFF_TARGET_MS);
    }
    return report.row("decoding the snapshot", samples.median("diff", "decode"), "");
  }
}
