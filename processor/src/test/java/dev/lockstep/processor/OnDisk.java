package dev.lockstep.processor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles into a folder on the disk, as a build does. */
final class OnDisk {

  private OnDisk() {}

  /** Returns the messages of the compiler. */
  static List<String> compile(Path classes, Path sources, String... texts) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(sources));
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, diagnostics, null, null, Sources.files(texts));
      task.setProcessors(List.of(new LockstepProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream().map(OnDisk::text).toList();
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getMessage(null);
  }
}
