package dev.lockstep.processor.history;

import java.io.IOException;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Finds the digest of a migration's source: from the compiler, from the source path, or, for a
 * class that is not compiled now, from the index that the last compile wrote.
 */
public final class SourceDigestReader {

  private final ProcessingEnvironment environment;
  private final Filer filer;
  private final Map<String, String> noted;

  /** Makes a reader that knows the digests that the last compile noted, by class. */
  public SourceDigestReader(ProcessingEnvironment environment, Map<String, String> noted) {
    this.environment = environment;
    this.filer = environment.getFiler();
    this.noted = Map.copyOf(noted);
  }

  /** Returns the digest of the class's source; empty when the source is nowhere to be found. */
  public String digest(TypeElement type) {
    CharSequence source = fromCompiler(type);
    if (source == null) {
      source = fromSourcePath(type);
    }
    String name = type.getQualifiedName().toString();
    return source == null ? noted.getOrDefault(name, "") : SourceDigest.of(source);
  }

  private @Nullable CharSequence fromCompiler(TypeElement type) {
    try {
      return JavacSources.read(environment, type);
    } catch (LinkageError | IllegalArgumentException | IOException e) {
      return null; // another compiler, or a javac behind a wrapper: the other ways are left
    }
  }

  private @Nullable CharSequence fromSourcePath(TypeElement type) {
    String packageName =
        environment.getElementUtils().getPackageOf(type).getQualifiedName().toString();
    String file = type.getSimpleName() + ".java";
    try {
      return filer
          .getResource(StandardLocation.SOURCE_PATH, packageName, file)
          .getCharContent(true);
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return null; // no source path, or no such file on it
    }
  }
}
