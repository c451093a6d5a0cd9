package dev.lockstep.runtime.backfill;

import dev.lockstep.core.render.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Where a backfill keeps how far it got.
 *
 * @param table the table of the cursors, as SQL
 * @param revision the migration
 * @param step the step, from 1
 * @param checksum the checksum of what the step does to a row
 */
public record BackfillCursor(String table, String revision, int step, String checksum) {

  /** The name of the table. */
  public static final String TABLE = "lockstep_backfill";

  String create() {
    return create(table);
  }

  /** Returns the statements that create the table unless it is there. */
  public static String create(String table) {
    return "CREATE TABLE IF NOT EXISTS "
        + table
        + " (\n  revision text NOT NULL,\n  step integer NOT NULL,\n  last_key text[] NOT NULL,"
        + "\n  rows_done bigint NOT NULL,\n  updated_at timestamptz NOT NULL,"
        + "\n  checksum text NOT NULL,"
        + "\n  PRIMARY KEY (revision, step)\n);\nCOMMENT ON TABLE "
        + table
        + " IS 'How far the backfills of Lockstep got that are under way'";
  }

  String read() {
    return "SELECT last_key, rows_done, checksum FROM " + table + where();
  }

  /**
   * Returns the checksum that rows were done with; empty when none were.
   *
   * @throws SQLException if the server refuses
   */
  public Optional<String> savedChecksum(Connection connection) throws SQLException {
    String exists = "SELECT to_regclass(" + Sql.literal(table) + ") IS NOT NULL";
    try (Statement statement = connection.createStatement()) {
      try (ResultSet result = statement.executeQuery(exists)) {
        if (!result.next() || !result.getBoolean(1)) {
          return Optional.empty();
        }
      }
      try (ResultSet result = statement.executeQuery(read())) {
        return result.next() ? Optional.of(result.getString(3)) : Optional.empty();
      }
    }
  }

  /** Returns the statement that takes the rows that are done for done. */
  public String adopt() {
    return "UPDATE " + table + " SET checksum = " + Sql.literal(checksum) + where();
  }

  private String where() {
    return " WHERE revision = " + Sql.literal(revision) + " AND step = " + step;
  }

  /** Returns the common table expression that saves the last key of a batch. */
  String save(String keys, String rows, String from) {
    return "INSERT INTO "
        + table
        + " AS c (revision, step, last_key, rows_done, updated_at, checksum)"
        + "\n  SELECT "
        + Sql.literal(revision)
        + ", "
        + step
        + ", ARRAY["
        + keys
        + "], "
        + rows
        + ", now(), "
        + Sql.literal(checksum)
        + " FROM "
        + from
        + "\n  ON CONFLICT (revision, step) DO UPDATE SET last_key = EXCLUDED.last_key,"
        + " rows_done = c.rows_done + EXCLUDED.rows_done, updated_at = EXCLUDED.updated_at"
        + "\n  RETURNING last_key, rows_done";
  }

  /** Returns the statement that forgets the cursors of a migration. */
  public static String forget(String table, String revision) {
    return "DELETE FROM " + table + " WHERE revision = " + Sql.literal(revision);
  }
}
