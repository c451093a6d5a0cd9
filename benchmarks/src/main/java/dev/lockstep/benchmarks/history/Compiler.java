package dev.lockstep.benchmarks.history;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A compile of a folder of sources with javac.
 *
 * @param classPath what the sources need
 * @param options more options, such as those of a processor
 */
public record Compiler(List<String> classPath, List<String> options) {

  /** Copies the lists. */
  public Compiler {
    classPath = List.copyOf(classPath);
    options = List.copyOf(options);
  }

  /** Returns the same with more options, of which a later one overrides an earlier one. */
  public Compiler with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new Compiler(classPath, all);
  }

  /**
   * Compiles every source of the folder.
   *
   * @throws IOException if javac finds an error
   */
  public void compile(List<Path> sources, Path classes) throws IOException {
    Files.createDirectories(classes);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> all =
        new ArrayList<>(
            List.of("-d", classes.toString(), "-cp", String.join(File.pathSeparator, classPath)));
    all.addAll(options);
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      boolean done =
          javac
              .getTask(output, files, null, all, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new IOException("The sample does not compile:\n" + output);
      }
    }
  }
}
