package dev.lockstep.processor.report;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.lockstep.annotations.Table;
import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.processor.Compilations;
import dev.lockstep.processor.LockstepProcessor;
import dev.lockstep.processor.Sources;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** What goes wrong between Lockstep and the compiler. */
final class CompilerCases {

  private CompilerCases() {}

  static List<DiagnosticCase> all() {
    return List.of(
        option("-Alockstep.pending=maybe", "[warn, error, off]"),
        option("-Alockstep.locking=never", "[online, blocking]"),
        option("-Alockstep.targetVersion=9.6", "one major version out of PostgreSQL 13 to 18"),
        option("-Alockstep.migrations=a b", "name of a package"),
        new DiagnosticCase(
            Message.LATE_ENTITY,
            "shop.Late",
            -1,
            folder ->
                Compilations.compiler(folder)
                    .withProcessors(new LockstepProcessor(), new Generator("shop.Late", 3))
                    .compile(Sources.files(Sources.entity("")))),
        new DiagnosticCase(
            Message.OUTPUT_FAILED,
            "shop.migrations.PendingChanges",
            -1,
            folder ->
                Compilations.compiler(folder)
                    .withProcessors(
                        new Generator("shop.migrations.PendingChanges", 1), new LockstepProcessor())
                    .compile(Sources.files(Sources.entity("")))),
        new DiagnosticCase(
            Message.RUNTIME_MISSING, "lockstep-runtime", -1, folder -> withoutRuntime()),
        new DiagnosticCase(
            Message.INTERNAL_ERROR,
            "java.lang.IllegalStateException: broken",
            -1,
            folder ->
                Compilations.compiler(folder)
                    .withProcessors(new InBrokenCompiler())
                    .compile(Sources.files(Sources.entity("")))));
  }

  private static DiagnosticCase option(String option, String text) {
    return new DiagnosticCase(
        Message.OPTION_INVALID,
        text,
        -1,
        folder -> Compilations.compile(folder, Sources.files(Sources.entity("")), option));
  }

  private static Compilation withoutRuntime() {
    try {
      File annotations =
          new File(Table.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Compiler.javac()
          .withClasspath(List.of(annotations))
          .withProcessors(new LockstepProcessor())
          .compile(
              Sources.files("package shop; @dev.lockstep.annotations.Table class T { int n; }"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Generates a class in each round up to a last one, where it gives the wanted name. */
  private static final class Generator extends AbstractProcessor {
    private final String name;
    private final int rounds;
    private int round;

    Generator(String name, int rounds) {
      this.name = name;
      this.rounds = rounds;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      round++;
      if (round < rounds) {
        write("shop.Round" + round, "class Round" + round + " {}");
      } else if (round == rounds) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        write(name, "@dev.lockstep.annotations.Table class " + simple + " { int n; }");
      }
      return false;
    }

    private void write(String className, String text) {
      String packageName = className.substring(0, className.lastIndexOf('.'));
      try (Writer out = processingEnv.getFiler().createSourceFile(className).openWriter()) {
        out.write("package " + packageName + "; " + text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Runs Lockstep in a compiler that fails at a question. */
  private static final class InBrokenCompiler extends AbstractProcessor {
    private final LockstepProcessor lockstep = new LockstepProcessor();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return lockstep.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      lockstep.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) -> {
                    if (method.getName().equals("getTypeUtils")) {
                      throw new IllegalStateException("broken");
                    }
                    return method.invoke(environment, arguments);
                  }));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      boolean claimed = lockstep.process(annotations, round);
      if (claimed) {
        throw new IllegalStateException("Lockstep takes annotations from others");
      }
      return false;
    }
  }
}
