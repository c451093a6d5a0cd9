package dev.lockstep.runtime.backfill;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.render.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a primary key.
 *
 * @param name its name
 * @param type its type, as SQL
 */
record KeyColumn(String name, String type) {

  private static final String ORDINARY =
      "i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL"
          + " AND i.indexprs IS NULL AND NOT EXISTS (SELECT FROM"
          + " unnest(i.indkey) WITH ORDINALITY AS k(attnum, place) JOIN pg_attribute a"
          + " ON a.attrelid = i.indrelid AND a.attnum = k.attnum"
          + " WHERE k.place <= i.indnkeyatts AND NOT a.attnotnull)";

  /**
   * Returns the columns that tell the rows of a table apart, in the order of their index: the
   * primary key, else the shortest unique index over columns that are NOT NULL; none where there is
   * neither.
   */
  static List<KeyColumn> of(Connection connection, QualifiedName table) throws SQLException {
    String sql =
        "SELECT a.attname, format_type(a.atttypid, a.atttypmod)"
            + " FROM (SELECT i.* FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
            + " WHERE i.indrelid = to_regclass("
            + Sql.literal(Sql.name(table))
            + ") AND (i.indisprimary OR ("
            + ORDINARY
            + ")) ORDER BY i.indisprimary DESC, i.indnkeyatts, c.relname LIMIT 1) AS i"
            + " CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)"
            + " JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum"
            + " WHERE k.place <= i.indnkeyatts ORDER BY k.place";
    List<KeyColumn> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        columns.add(new KeyColumn(result.getString(1), result.getString(2)));
      }
    }
    return List.copyOf(columns);
  }
}
