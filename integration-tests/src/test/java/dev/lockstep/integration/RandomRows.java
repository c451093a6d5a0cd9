package dev.lockstep.integration;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.render.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rows made by chance, the same for the same seed; those that the server refuses are left out. */
final class RandomRows {

  private static final int ROWS = 4;
  private static final List<String> REFUSED = List.of("22", "23"); // Data, and constraints.

  /** The values of a type, by the name of the type without its arguments. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("bigint", List.of("1", "2", "3", "4", "5", "6", "7", "8")),
          Map.entry("integer", List.of("1", "2", "12", "-5", "70000", "2147483647")),
          Map.entry("text", List.of("x", "y", "12", "", "z z", "Ä", "null")),
          Map.entry(
              "varchar", List.of("x", "it's", "y", "B", "%_", "thirty characters are too much")),
          Map.entry("boolean", List.of("true", "false")),
          Map.entry(
              "timestamptz",
              List.of("2024-02-29 12:00+00", "infinity", "1999-12-31 23:59:59.999+00")),
          Map.entry("numeric", List.of("1.25", "-3", "0", "99.999", "4", "1234567890.12")),
          Map.entry("jsonb", List.of("{}", "{\"a\": [1]}")),
          Map.entry("uuid", List.of("00000000-0000-0000-0000-000000000001")),
          Map.entry("date", List.of("2024-02-29", "0001-01-01", "9999-12-31")),
          Map.entry("domain_0", List.of("7")),
          Map.entry("domain_1", List.of("y")));

  private final Random random;
  private final Schema schema;

  RandomRows(long seed, Schema schema) {
    this.random = new Random(seed);
    this.schema = schema;
  }

  /** Inserts the rows; twice over the tables, since they refer to each other. */
  void insert(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (int id = 1; id <= 2 * ROWS; id++) {
        for (Table table : schema.tables()) {
          insert(connection, statement, row(table, id));
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void insert(Connection connection, Statement statement, String sql)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
      statement.execute(sql);
      connection.releaseSavepoint(before);
    } catch (SQLException e) {
      if (!isRefusal(e)) {
        throw new SQLException(e.getMessage() + "\nin " + sql, e.getSQLState(), e);
      }
      connection.rollback(before);
    }
  }

  /** Returns whether the server refused values: as such, or because of a constraint. */
  static boolean isRefusal(SQLException e) {
    return REFUSED.contains(e.getSQLState().substring(0, 2));
  }

  private String row(Table table, int id) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Column column : table.columns()) {
      if (column.generation() == null) {
        names.add(Sql.identifier(column.name()));
        values.add(column.name().equals("id") ? String.valueOf(id) : value(column));
      }
    }
    boolean always = table.columns().stream().anyMatch(c -> c.identity() == Identity.ALWAYS);
    return "INSERT INTO "
        + Sql.name(table.name())
        + " ("
        + String.join(", ", names)
        + ")"
        + (always ? " OVERRIDING SYSTEM VALUE" : "")
        + " VALUES ("
        + String.join(", ", values)
        + ")";
  }

  private String value(Column column) {
    if (column.nullable() && random.nextInt(4) == 0) {
      return "NULL";
    }
    String name = column.type().name().name();
    EnumType type = schema.enumType(column.type().name());
    List<String> values = type == null ? VALUES.getOrDefault(name, List.of()) : type.labels();
    if (column.type().dimensions() > 0) {
      return "'{x,\"y z\"}'";
    }
    return values.isEmpty() ? "DEFAULT" : Sql.literal(values.get(random.nextInt(values.size())));
  }
}
