package dev.lockstep.benchmarks.compile;

import dev.lockstep.benchmarks.harness.ChildJvm;
import dev.lockstep.benchmarks.harness.ClassPath;
import dev.lockstep.benchmarks.history.Compiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compiles the entities once or more in this JVM and tells how long each compile took. */
public final class CompileProbe {

  /** Compiles without the processor. */
  public static final String PLAIN = "plain";

  /** Compiles with it. */
  public static final String PROCESSED = "processed";

  /** Compiles with a processor that does nothing. */
  public static final String IDLE = "idle";

  private CompileProbe() {}

  /** Takes the folder of the project and the compiles, in order. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    List<Path> sources;
    try (Stream<Path> files = Files.list(sources(root))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    for (int i = 1; i < args.length; i++) {
      Compiler compiler = compiler(root, args[i]);
      long start = System.nanoTime();
      compiler.compile(sources, root.resolve("out-" + args[i]));
      ChildJvm.tell(args[i] + (i + 2) / 3, (System.nanoTime() - start) / 1e6);
    }
  }

  /** Returns the folder of the entities. */
  static Path sources(Path root) {
    return root.resolve("src").resolve(EntitySources.PACKAGE.replace('.', '/'));
  }

  /** Returns javac for one of the three; the accepted migration is on the class path. */
  static Compiler compiler(Path root, String kind) {
    List<String> classPath =
        new ArrayList<>(
            ClassPath.of("lockstep-(annotations|runtime|core)", "jspecify", "jooq", "slf4j-api"));
    classPath.add(root.resolve("migrations").toString());
    List<String> options =
        switch (kind) {
          case PROCESSED -> processing(root);
          case IDLE -> idle();
          default -> List.of("-proc:none");
        };
    return new Compiler(classPath, options);
  }

  private static List<String> idle() {
    return List.of(
        "-processor",
        IdleProcessor.class.getName(),
        "-processorpath",
        String.join(File.pathSeparator, ClassPath.of("lockstep-benchmarks")));
  }

  private static List<String> processing(Path root) {
    List<String> path = ClassPath.of("lockstep-(processor|core)", "javapoet", "jspecify");
    return List.of(
        "-processorpath",
        String.join(File.pathSeparator, path),
        "-Alockstep.pending=error",
        "-Alockstep.snapshot=" + root.resolve("lockstep/schema.snapshot"));
  }
}
