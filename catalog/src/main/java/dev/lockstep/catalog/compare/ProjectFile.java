package dev.lockstep.catalog.compare;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.read.ProjectReader;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.snapshot.SnapshotCodec;
import dev.lockstep.core.snapshot.SnapshotException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The {@code schema.snapshot} of a project. */
final class ProjectFile {

  private static final String FIRST = "lockstep snapshot ";

  private ProjectFile() {}

  /** Returns whether a file is one of these, of whatever version. */
  static boolean isProject(String source) {
    try (BufferedReader reader =
        Files.newBufferedReader(Path.of(source), StandardCharsets.ISO_8859_1)) {
      char[] start = new char[FIRST.length()];
      return reader.read(start) == start.length && new String(start).equals(FIRST);
    } catch (IOException | InvalidPathException e) {
      // Whoever reads it as another sort of source says what is wrong with it.
      return false;
    }
  }

  /**
   * Reads it on a server, where nothing is changed.
   *
   * @param schemas the schemas that count; none for those that the model names
   */
  static Catalog read(String source, DatabaseUrl url, Set<String> schemas) {
    Schema model = model(source);
    try (Connection connection = url.connectForScripts()) {
      return read(source, url, connection, model, schemas);
    } catch (SQLException e) {
      throw url.failure(e);
    }
  }

  private static Catalog read(
      String source, DatabaseUrl url, Connection connection, Schema model, Set<String> schemas) {
    try {
      return ProjectReader.read(connection, model, schemas);
    } catch (SQLException e) {
      throw new CompareException(
          CompareException.Reason.MODEL_REFUSED,
          "The database at "
              + url
              + " does not take the model of "
              + source
              + ": "
              + e.getMessage()
              + "\nThe role needs CREATE on the database, for schemas that are rolled back; another"
              + " database can be given with --server URL.",
          e);
    }
  }

  private static Schema model(String source) {
    try {
      return SnapshotCodec.decode(Files.readString(Path.of(source))).schema();
    } catch (IOException e) {
      throw unreadable(source, e);
    } catch (SnapshotException e) {
      throw new CompareException(
          CompareException.Reason.UNREADABLE_FILE, source + ", " + e.getMessage(), e);
    }
  }

  private static CompareException unreadable(String source, IOException e) {
    return new CompareException(
        CompareException.Reason.UNREADABLE_FILE, source + " can't be read: " + e.getMessage(), e);
  }
}
