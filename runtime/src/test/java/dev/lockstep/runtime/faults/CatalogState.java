package dev.lockstep.runtime.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Writes down what a database has, to be compared with another: schema, rows and ledger. */
final class CatalogState {

  private static final String SCHEMA =
      """
      SELECT format('column %s.%s %s %s %s %s', c.relname, a.attname,
          format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
          pg_get_expr(d.adbin, d.adrelid))
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
          AND NOT a.attisdropped
      UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname,
          pg_get_constraintdef(oid)) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace
      UNION ALL SELECT format('index %s valid %s ready %s', pg_get_indexdef(indexrelid),
          indisvalid, indisready) FROM pg_index JOIN pg_class ON oid = indexrelid
        WHERE relnamespace = 'public'::regnamespace
      UNION ALL SELECT format('label %s %s', enumtypid::regtype, string_agg(enumlabel, ','
          ORDER BY enumsortorder)) FROM pg_enum GROUP BY enumtypid
      UNION ALL SELECT format('trigger %s', tgname) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT format('routine %s', proname) FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace
      UNION ALL SELECT format('lock %s', mode) FROM pg_locks WHERE locktype = 'advisory'
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      UNION ALL SELECT format('schema %s', nspname) FROM pg_namespace
        WHERE nspname !~ '^pg_(toast|temp)'
      ORDER BY 1
      """;

  private static final String TABLES =
      "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
          + " AND relname <> 'schema_version' ORDER BY relname";

  /** All but the time at which an original was kept. */
  private static final String ROWS =
      "SELECT (to_jsonb(t) - 'salvaged_at')::text FROM %s AS t ORDER BY 1";

  private static final String LEDGER =
      "SELECT format('%s %s %s %s %s', installed_rank, revision, checksum, state, steps_done)"
          + " FROM schema_version ORDER BY 1";

  private CatalogState() {}

  static String of(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> lines = new ArrayList<>(lines(statement, SCHEMA));
      for (String table : lines(statement, TABLES)) {
        lines.add("rows of " + table);
        lines.addAll(lines(statement, ROWS.formatted(table)));
      }
      lines.addAll(lines(statement, LEDGER));
      return String.join("\n", lines);
    }
  }

  private static List<String> lines(Statement statement, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        lines.add(result.getString(1));
      }
    }
    return lines;
  }
}
