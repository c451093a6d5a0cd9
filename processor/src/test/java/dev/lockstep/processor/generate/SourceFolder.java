package dev.lockstep.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A folder in which javac runs a processor that writes files in its first round. */
final class SourceFolder {

  private final Path root;

  SourceFolder(Path root) {
    this.root = root;
  }

  /** What the processor does. */
  interface Writing {
    void run(Filer filer) throws IOException;
  }

  /** Compiles one class, and what the processor writes, with every warning an error. */
  void compile(Writing writing) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Path source = Files.createDirectories(root.resolve("src")).resolve("Entity.java");
    Files.writeString(source, "class Entity {}\n");
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null, files, diagnostics, options(), null, files.getJavaFileObjects(source));
      task.setProcessors(List.of(new FirstRound(writing)));
      assertThat(task.call()).as(() -> text(diagnostics)).isTrue();
    }
  }

  private List<String> options() throws IOException {
    Path classes = Files.createDirectories(root.resolve("classes"));
    Path generated = Files.createDirectories(generated());
    return List.of(
        "-d",
        classes.toString(),
        "-s",
        generated.toString(),
        "-encoding",
        "UTF-8",
        "-Xlint:all,-classfile,-processing",
        "-Werror");
  }

  private static String text(DiagnosticCollector<JavaFileObject> diagnostics) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
      text.append(diagnostic).append('\n');
    }
    return text.toString();
  }

  Path generated() {
    return root.resolve("generated");
  }

  Path draft(String name) {
    return generated().resolve("META-INF/lockstep/draft").resolve(name);
  }

  String draftText(String name) throws IOException {
    return Files.readString(draft(name));
  }

  private static final class FirstRound extends AbstractProcessor {
    private final Writing writing;
    private boolean done;

    FirstRound(Writing writing) {
      this.writing = writing;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      try {
        if (!done) {
          writing.run(processingEnv.getFiler());
        }
        done = true;
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
