package dev.lockstep.processor.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/**
 * The index of migrations: a resource beside the classes with a line for each migration, so that
 * the runtime scans nothing. It is no class, since generating a source makes javac enter all others
 * once more.
 */
public final class IndexFile {

  static final String NAME = "META-INF/lockstep/migrations";

  private static final String FIRST = "lockstep migrations 2";

  private final Filer filer;

  /** Makes a writer of files. */
  public IndexFile(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes the index.
   *
   * @param entries the migrations, each after its parent
   * @throws IOException if the file can't be written
   */
  public void write(String migrationsPackage, List<IndexEntry> entries, Element... originating)
      throws IOException {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    text.append(migrationsPackage).append('\n');
    entries.forEach(entry -> text.append(entry.format()).append('\n'));
    try (OutputStream out =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", NAME, originating)
            .openOutputStream()) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Returns the digests of sources, by class, that the last compile wrote; none where it wrote
   * nothing.
   */
  public Map<String, String> readDigests() {
    Map<String, String> digests = new LinkedHashMap<>();
    try (Reader in = filer.getResource(StandardLocation.CLASS_OUTPUT, "", NAME).openReader(true);
        BufferedReader lines = new BufferedReader(in)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        IndexEntry.addDigest(line, digests);
      }
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      digests.clear(); // the first compile, or one without a class output
    }
    return digests;
  }
}
