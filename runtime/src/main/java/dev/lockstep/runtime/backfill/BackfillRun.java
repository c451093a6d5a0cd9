package dev.lockstep.runtime.backfill;

import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.render.Sql;
import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a backfill: batches in the order of the primary key, each one statement that changes the
 * rows and saves the last key. A run that is cut off loses at most the batch it was in. For use by
 * one thread.
 */
public final class BackfillRun {

  private static final long COUNT_BELOW = 100_000;

  private final Connection connection;
  private final Backfill backfill;
  private final BackfillCursor cursor;
  private List<KeyColumn> key = List.of();
  private @Nullable List<String> last;
  private long done;
  private long total;

  /** Makes a run in autocommit mode. */
  public BackfillRun(Connection connection, Backfill backfill, BackfillCursor cursor) {
    this.connection = connection;
    this.backfill = backfill;
    this.cursor = cursor;
  }

  /**
   * Finds the key and where an earlier run stopped.
   *
   * @throws LockstepException if the table has no primary key
   * @throws SQLException if the server refuses
   */
  public void open() throws SQLException {
    key = KeyColumn.of(connection, backfill.table());
    if (key.isEmpty()) {
      throw LockstepException.of(
          ErrorKind.NO_PRIMARY_KEY,
          cursor.revision(),
          "Table "
              + backfill.table()
              + " has no primary key, so it can't be backfilled in batches."
              + " Give it one, or use sql(...) with one UPDATE.");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(cursor.create());
      try (ResultSet result = statement.executeQuery(cursor.read())) {
        if (result.next()) {
          remember(result);
        }
      }
      total = Math.max(done, estimate(statement));
    }
  }

  /**
   * Runs one batch and returns whether there may be another.
   *
   * @throws SQLException if it fails; nothing of the batch is committed then
   */
  public boolean next() throws SQLException {
    String sql = new BatchStatement(backfill, key, cursor).after(last);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet result = statement.executeQuery(sql)) {
        if (!result.next()) {
          total = done;
          return false;
        }
        long before = done;
        remember(result);
        total = Math.max(total, done);
        return done - before >= backfill.batchSize();
      }
    }
  }

  /** Returns how many rows are done, by earlier runs too. */
  public long done() {
    return done;
  }

  /** Returns how many rows there are, estimated. */
  public long total() {
    return total;
  }

  private void remember(ResultSet row) throws SQLException {
    Array array = row.getArray(1);
    last = List.of((String[]) array.getArray());
    done = row.getLong(2);
  }

  private long estimate(Statement statement) throws SQLException {
    String table = Sql.name(backfill.table());
    String statistics =
        "SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass("
            + Sql.literal(table)
            + ")";
    long rows = number(statement, statistics);
    if (rows >= COUNT_BELOW) {
      return rows;
    }
    return done + number(statement, new BatchStatement(backfill, key, cursor).countAfter(last));
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? result.getLong(1) : 0;
    }
  }
}
