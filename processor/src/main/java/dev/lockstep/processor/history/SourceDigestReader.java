package dev.lockstep.processor.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Finds the digest of a migration's source: from the compiler, from the source path, or, for a
 * class that is not compiled now, from what the last compile noted beside the classes.
 */
public final class SourceDigestReader {

  private static final String NOTES = "META-INF/lockstep/source-digests";

  private final ProcessingEnvironment environment;
  private final Filer filer;
  private final Map<String, String> noted;

  /** Makes a reader and reads what the last compile noted. */
  public SourceDigestReader(ProcessingEnvironment environment) {
    this.environment = environment;
    this.filer = environment.getFiler();
    this.noted = readNotes();
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

  /** Notes digests by class for the next compile. */
  public void note(Map<String, String> digests, Element... originating) throws IOException {
    try (Writer out =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", NOTES, originating).openWriter()) {
      for (Map.Entry<String, String> digest : digests.entrySet()) {
        out.write(digest.getKey() + " " + digest.getValue() + "\n");
      }
    }
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

  private Map<String, String> readNotes() {
    Map<String, String> notes = new LinkedHashMap<>();
    try (Reader in = filer.getResource(StandardLocation.CLASS_OUTPUT, "", NOTES).openReader(true);
        BufferedReader lines = new BufferedReader(in)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        if (space > 0) {
          notes.put(line.substring(0, space), line.substring(space + 1));
        }
      }
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      notes.clear(); // the first compile, or one without a class output
    }
    return notes;
  }
}
