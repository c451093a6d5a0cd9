package dev.lockstep.doctor.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The database that is examined. For use by one thread.
 *
 * @param connection a connection inside a read-only transaction with {@code pg_catalog} alone as
 *     its search path, so that the server prints names in full
 * @param version what {@code server_version_num} says, such as 170011
 * @param scope where to look
 */
public record Patient(Connection connection, int version, Scope scope) {

  /** Returns the rows of a query that is a resource. */
  List<Row> ask(String query) throws SQLException {
    return select(QueryText.of(query, version / 10_000, scope));
  }

  /** Returns the rows of a query. */
  List<Row> select(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet result = statement.executeQuery(sql)) {
        return Row.all(result);
      }
    }
  }
}
