package dev.lockstep.catalog.read;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.Conversions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads all of a database from the system catalogs (PostgreSQL manual, chapter 51), in one
 * transaction that changes nothing and as many queries whatever the number of objects: one asks
 * which of the rare kinds there are, then all that may find something are sent at once.
 */
public final class CatalogReader {

  /** The queries for what every database has; {@code present} names the others. */
  private static final List<String> COMMON =
      List.of(
          "schemas",
          "extensions",
          "sequences",
          "tables",
          "columns",
          "column-details",
          "defaults",
          "constraints",
          "indexes",
          "table-marks",
          "comments",
          "aliases",
          "dependencies",
          "conversions-of-types",
          "unsupported");

  private static final String TRANSACTION =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;";

  private static final String SETTINGS =
      // Expressions are printed with every name in full where the search path holds no schema.
      " SET LOCAL search_path TO pg_catalog; SET LOCAL quote_all_identifiers TO off;"
          + " SET LOCAL DateStyle TO ISO; SET LOCAL IntervalStyle TO postgres;"
          + " SET LOCAL extra_float_digits TO 1; SET LOCAL jit TO off;"
          + " SET LOCAL max_parallel_workers_per_gather TO 0;";

  private final Statement statement;
  private final CatalogBuilder builder = new CatalogBuilder();
  private Conversions conversions = new Conversions(Map.of());
  private List<String> unsupported = List.of();

  private CatalogReader(Statement statement) {
    this.statement = statement;
  }

  /**
   * Reads a database.
   *
   * @param connection a connection without an open transaction; it has none afterwards either, and
   *     its settings are as they were
   * @throws SQLException if the server refuses
   */
  public static Catalog read(Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      return new CatalogReader(statement).read(TRANSACTION);
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  /** Reads a database as the open transaction of a connection sees it; its settings change. */
  static Catalog readWithin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      return new CatalogReader(statement).read("");
    }
  }

  private Catalog read(String begin) throws SQLException {
    statement.execute(
        begin + SETTINGS + QueryText.of("server", 0) + ";" + QueryText.of("present", 0));
    ServerRow server = server(next());
    List<String> names = new ArrayList<>(COMMON);
    names.addAll(present(next()));
    StringBuilder queries = new StringBuilder();
    for (String name : names) {
      queries.append(QueryText.of(name, server.version() / 10_000)).append(";\n");
    }
    // All at once: the driver sends them without waiting for answers.
    statement.execute(queries.toString());
    ResultSet rows = statement.getResultSet();
    for (String name : names) {
      take(name, rows == null ? next() : rows);
      rows = null;
    }
    return Catalog.of(
        new Catalog.Server(server.version(), server.role(), conversions),
        builder.build(server.role()),
        unsupported);
  }

  private void take(String query, ResultSet rows) throws SQLException {
    switch (query) {
      case "column-details", "not-nulls" -> Rows.readDetails(rows, builder);
      case "comments" -> Rows.readComments(rows, builder);
      case "aliases" -> Rows.readAliases(rows, builder);
      case "dependencies" -> Rows.readDependencies(rows, builder);
      case "conversions-of-types" -> conversions = conversions(rows);
      case "unsupported" -> unsupported = unsupported(rows);
      default -> Rows.readObjects(rows, builder);
    }
  }

  /** Returns the next result that has rows. */
  private ResultSet next() throws SQLException {
    while (!statement.getMoreResults(Statement.CLOSE_CURRENT_RESULT)) {
      if (statement.getUpdateCount() < 0) {
        throw new IllegalStateException("The server gave fewer results than there are queries");
      }
    }
    return statement.getResultSet();
  }

  private record ServerRow(int version, String role) {}

  private static ServerRow server(ResultSet rows) throws SQLException {
    rows.next();
    return new ServerRow(Integer.parseInt(rows.getString("version")), rows.getString("role"));
  }

  private static List<String> present(ResultSet rows) throws SQLException {
    rows.next();
    List<String> names = new ArrayList<>();
    for (String name : rows.getString("names").split(" ", -1)) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private static Conversions conversions(ResultSet rows) throws SQLException {
    Map<String, String> contexts = new HashMap<>();
    while (rows.next()) {
      contexts.put(
          rows.getString(1) + ">" + rows.getString(2),
          rows.getString(3) + (rows.getString(4).equals("b") ? "b" : ""));
    }
    return new Conversions(contexts);
  }

  private static List<String> unsupported(ResultSet rows) throws SQLException {
    List<String> names = new ArrayList<>();
    while (rows.next()) {
      names.add(rows.getString(1));
    }
    return names;
  }
}
