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

  /** Returns the columns of the primary key of a table, in its order; none when it has none. */
  static List<KeyColumn> of(Connection connection, QualifiedName table) throws SQLException {
    String sql =
        "SELECT a.attname, format_type(a.atttypid, a.atttypmod) FROM pg_index i"
            + " CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)"
            + " JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum"
            + " WHERE i.indisprimary AND k.place <= i.indnkeyatts AND i.indrelid = to_regclass("
            + Sql.literal(Sql.name(table))
            + ") ORDER BY k.place";
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
