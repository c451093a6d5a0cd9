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
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a command line calls a source. */
public final class Sources {

  /** The source that stands for a new database. */
  public static final String EMPTY = "empty";

  private final Map<String, String> environment;
  private final @Nullable String server;

  /**
   * Creates the reader.
   *
   * @param environment where user and password come from when a URL has none: {@code PGUSER},
   *     {@code PGPASSWORD} and so on
   */
  public Sources(Map<String, String> environment) {
    this(environment, null);
  }

  /**
   * Creates the reader.
   *
   * @param environment where user and password come from when a URL has none
   * @param server the URL of the database that reads projects' snapshots, in transactions that are
   *     rolled back; null for the one that they are compared with
   */
  public Sources(Map<String, String> environment, @Nullable String server) {
    this.environment = Map.copyOf(environment);
    this.server = server;
  }

  /**
   * Reads a database.
   *
   * @param source a URL of JDBC or libpq, or the path of a file that holds the description of a
   *     database
   * @throws CompareException if it can't be read
   */
  public Catalog read(String source) {
    return DatabaseUrl.isUrl(source) ? query(source, CatalogReader::read) : file(source);
  }

  /**
   * Reads a source, a project's snapshot too, and returns what is in scope.
   *
   * @throws CompareException if it can't be read
   */
  public Catalog read(String source, Scope scope) {
    return scope.of(isProject(source) ? project(source, null, scope.schemas()) : read(source));
  }

  /** Returns whether a source is the snapshot of a project. */
  boolean isProject(String source) {
    return !DatabaseUrl.isUrl(source) && !source.equals(EMPTY) && ProjectFile.isProject(source);
  }

  /** Reads a project's snapshot on the server that was given, or else on that of the other side. */
  Catalog project(String source, @Nullable String other, Set<String> schemas) {
    String url = server != null || other == null ? server : other;
    if (url == null || !DatabaseUrl.isUrl(url)) {
      throw new CompareException(
          CompareException.Reason.NO_SERVER,
          source
              + " is the snapshot of a project, which a server has to read: compare it with the"
              + " URL of a database, or give one with --server URL. Nothing is changed there.");
    }
    return ProjectFile.read(source, DatabaseUrl.parse(url, environment), schemas);
  }

  /**
   * What is asked of a live database.
   *
   * @param <R> the answer
   */
  public interface Query<R> {
    /**
     * Asks.
     *
     * @throws SQLException if the server refuses
     */
    R of(Connection connection) throws SQLException;
  }

  /**
   * Asks a live database something else than its description.
   *
   * @param source a URL of JDBC or libpq
   * @throws CompareException if the source is no URL, or the server can't be reached or refuses
   */
  public <R> R query(String source, Query<R> query) {
    if (!DatabaseUrl.isUrl(source)) {
      throw new CompareException(
          CompareException.Reason.UNKNOWN_SOURCE,
          "This needs a live database: write a URL such as postgresql://user@host/database.");
    }
    return connect(DatabaseUrl.parse(source, environment), query);
  }

  private static <R> R connect(DatabaseUrl url, Query<R> query) {
    try (Connection connection = url.connect()) {
      return query.of(connection);
    } catch (SQLException e) {
      throw url.failure(e);
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
              + " from lockstep inspect, a project's schema.snapshot, or the word empty.",
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
