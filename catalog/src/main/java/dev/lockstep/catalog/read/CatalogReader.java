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
 * transaction that changes nothing and as many queries whatever the number of objects.
 */
public final class CatalogReader {

  /** The queries whose rows are objects. */
  private static final List<String> OBJECTS =
      List.of(
          "schemas",
          "extensions",
          "collations",
          "enums",
          "composites",
          "ranges",
          "domains",
          "domain-constraints",
          "sequences",
          "functions",
          "aggregates",
          "operators",
          "operator-classes",
          "casts",
          "conversions",
          "text-search",
          "foreign",
          "user-mappings",
          "access-methods",
          "tables",
          "columns",
          "defaults",
          "partitions",
          "inheritance",
          "constraints",
          "indexes",
          "table-marks",
          "statistics",
          "views",
          "view-privileges",
          "rules",
          "triggers",
          "policies",
          "publications",
          "event-triggers",
          "default-privileges");

  private static final List<String> REST =
      List.of("comments", "aliases", "dependencies", "conversions-of-types", "unsupported");

  private final Statement statement;
  private final int version;

  private CatalogReader(Statement statement, int version) {
    this.statement = statement;
    this.version = version;
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
      // Expressions are printed with every name in full where the search path holds no schema.
      statement.execute(
          "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;"
              + " SET LOCAL search_path TO pg_catalog; SET LOCAL quote_all_identifiers TO off;"
              + " SET LOCAL DateStyle TO ISO; SET LOCAL IntervalStyle TO postgres;"
              + " SET LOCAL extra_float_digits TO 1; SET LOCAL jit TO off");
      int version = connection.getMetaData().getDatabaseMajorVersion();
      return new CatalogReader(statement, version).read();
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private Catalog read() throws SQLException {
    List<String> names = new ArrayList<>(List.of("server"));
    names.addAll(OBJECTS);
    names.addAll(REST);
    List<String> texts = new ArrayList<>();
    names.forEach(name -> texts.add(QueryText.of(name, version)));
    // All at once: the driver sends them without waiting for answers.
    statement.execute(String.join(";\n", texts));
    ServerRow server = server(next(false));
    CatalogBuilder builder = new CatalogBuilder();
    for (int i = 0; i < OBJECTS.size(); i++) {
      Rows.readObjects(next(true), builder);
    }
    Rows.readComments(next(true), builder);
    Rows.readAliases(next(true), builder);
    Rows.readDependencies(next(true), builder);
    Conversions conversions = conversions(next(true));
    List<String> unsupported = unsupported(next(true));
    return Catalog.of(
        new Catalog.Server(server.version(), server.role(), conversions),
        builder.build(server.role()),
        unsupported);
  }

  private ResultSet next(boolean move) throws SQLException {
    if (move && !statement.getMoreResults(Statement.CLOSE_CURRENT_RESULT)) {
      throw new IllegalStateException("The server gave fewer results than there are queries");
    }
    return statement.getResultSet();
  }

  private record ServerRow(int version, String role) {}

  private static ServerRow server(ResultSet rows) throws SQLException {
    rows.next();
    return new ServerRow(Integer.parseInt(rows.getString("version")), rows.getString("role"));
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
