package dev.lockstep.processor.history;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads sources the way that only javac offers; the one class that names its API. */
final class JavacSources {

  private JavacSources() {}

  /**
   * Returns the source that declares the class; null when it comes from a class file.
   *
   * @throws IllegalArgumentException if the compiler is not javac
   */
  static @Nullable CharSequence read(ProcessingEnvironment environment, TypeElement type)
      throws IOException {
    TreePath path = Trees.instance(environment).getPath(type);
    return path == null ? null : path.getCompilationUnit().getSourceFile().getCharContent(true);
  }
}
