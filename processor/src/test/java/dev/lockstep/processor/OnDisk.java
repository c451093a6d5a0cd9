package dev.lockstep.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** Returns the messages of javac. */
  static List<String> compile(Path classes, Path sources, String... texts) throws IOException {
    return compile(ToolProvider.getSystemJavaCompiler(), classes, sources, texts).stream()
        .map(OnDisk::text)
        .toList();
  }

  /** Returns what a compiler reports. */
  static List<Diagnostic<? extends JavaFileObject>> compile(
      JavaCompiler compiler, Path classes, Path sources, String... texts) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(sources));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              null,
              null,
              files.getJavaFileObjectsFromPaths(written(sources, texts)));
      task.setProcessors(List.of(new LockstepProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics();
  }

  private static List<Path> written(Path folder, String... texts) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (JavaFileObject source : Sources.files(texts)) {
      Path path = folder.resolve("S" + paths.size() + ".java");
      Files.writeString(path, source.getCharContent(true));
      paths.add(path);
    }
    return paths;
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getMessage(null);
  }
}
