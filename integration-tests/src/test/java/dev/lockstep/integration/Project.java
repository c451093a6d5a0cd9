package dev.lockstep.integration;

import dev.lockstep.commands.Accept;
import dev.lockstep.commands.AcceptResult;
import dev.lockstep.migration.MigrationIndex;
import dev.lockstep.runtime.MigrationIndexes;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A user's project in a folder: sources come, are compiled with the processor, and accepted. */
final class Project {

  private final Path base;
  private Instant now = Instant.parse("2026-01-15T10:30:00Z");

  Project(Path base) {
    this.base = base;
  }

  Path snapshot() {
    return base.resolve("src/main/lockstep/schema.snapshot");
  }

  /** Puts a class of the package {@code app} among the sources, in place of the one before. */
  Project source(String name, String text) throws IOException {
    return file("src/main/java/app/" + name + ".java", text);
  }

  /** Writes a file of the project, in place of the one before. */
  Project file(String path, String text) throws IOException {
    Path file = base.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Compiles everything anew and returns what the compiler says, warnings and errors. */
  List<String> compile() throws IOException {
    clean(base.resolve("target"));
    return compileAgain();
  }

  /** Compiles over what an earlier compile left behind. */
  List<String> compileAgain() throws IOException {
    Path classes = Files.createDirectories(base.resolve("target/classes"));
    Path generated = Files.createDirectories(generated());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null);
        Stream<Path> sources = Files.walk(base.resolve("src/main/java"))) {
      List<Path> java = sources.filter(p -> p.toString().endsWith(".java")).sorted().toList();
      List<String> options =
          List.of(
              "--release",
              "17",
              "-d",
              classes.toString(),
              "-s",
              generated.toString(),
              "-classpath",
              System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
              "-sourcepath",
              base.resolve("src/main/java").toString(),
              "-processor",
              "dev.lockstep.processor.LockstepProcessor",
              "-Alockstep.migrations=app.migrations",
              "-Alockstep.snapshot=" + snapshot());
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(java));
      task.call();
    }
    List<String> messages = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      messages.add(diagnostic.getKind() + " " + diagnostic.getMessage(null));
    }
    return messages;
  }

  /** Accepts the draft a minute after the one before. */
  AcceptResult accept(String name) {
    now = now.plusSeconds(60);
    return new Accept(
            generated().resolve("META-INF/lockstep/draft"),
            snapshot(),
            base.resolve("src/main/java"),
            List.of(base.resolve("target/classes")),
            name,
            Clock.fixed(now, ZoneOffset.UTC))
        .run();
  }

  /** Returns the index of the compiled classes. */
  MigrationIndex index() throws MalformedURLException {
    URL classes = base.resolve("target/classes").toUri().toURL();
    URLClassLoader loader = new URLClassLoader(new URL[] {classes}, Project.class.getClassLoader());
    return MigrationIndexes.find(loader);
  }

  private Path generated() {
    return base.resolve("target/generated-sources/annotations");
  }

  private static void clean(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
