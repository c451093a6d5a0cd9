package dev.lockstep.catalog.compare;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.read.CatalogReader;
import dev.lockstep.catalog.snapshot.CatalogCodec;
import dev.lockstep.core.snapshot.SnapshotException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Reads what a command line calls a source. */
public final class Sources {

  /** The source that stands for a new database. */
  public static final String EMPTY = "empty";

  private final Map<String, String> environment;

  /**
   * Creates the reader.
   *
   * @param environment where user and password come from when a URL has none: {@code PGUSER},
   *     {@code PGPASSWORD} and so on
   */
  public Sources(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads a database.
   *
   * @param source a URL of JDBC or libpq, or the path of a file that holds the description of a
   *     database
   * @throws CompareException if it can't be read
   */
  public Catalog read(String source) {
    return DatabaseUrl.isUrl(source)
        ? connect(DatabaseUrl.parse(source, environment))
        : file(source);
  }

  private static Catalog connect(DatabaseUrl url) {
    try (Connection connection = DriverManager.getConnection(url.jdbc(), url.properties())) {
      return CatalogReader.read(connection);
    } catch (SQLException e) {
      throw new CompareException(
          CompareException.Reason.CONNECTION,
          "The database at " + url + " can't be read: " + e.getMessage(),
          e);
    }
  }

  private static Catalog file(String source) {
    try {
      String text = Files.readString(Path.of(source));
      if (CatalogCodec.isCatalog(text)) {
        return CatalogCodec.decode(text);
      }
      throw new CompareException(
          CompareException.Reason.UNREADABLE_FILE,
          source + " describes no database. Write such a file with: lockstep inspect URL");
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new CompareException(
          CompareException.Reason.UNKNOWN_SOURCE,
          "There is no file "
              + source
              + ". A source is a URL (postgresql://host/database or jdbc:postgresql:...), a file"
              + " from lockstep inspect, or the word empty.",
          e);
    } catch (IOException e) {
      throw new CompareException(
          CompareException.Reason.UNREADABLE_FILE, source + " can't be read: " + e.getMessage(), e);
    } catch (SnapshotException e) {
      throw new CompareException(
          CompareException.Reason.UNREADABLE_FILE, source + ", " + e.getMessage(), e);
    }
  }
}
