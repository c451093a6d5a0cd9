package dev.lockstep.runtime.backfill;

import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.render.Sql;
import dev.lockstep.runtime.BackfillProgress;
import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import dev.lockstep.runtime.lock.Pause;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a backfill: batches in the order of the primary key, or of the blocks of a table without
 * one, each one statement that changes the rows and saves how far it got. A run that is cut off
 * loses at most the batch it was in. For use by one thread.
 */
public final class BackfillRun {

  private static final long COUNT_BELOW = 100_000;
  private static final Duration WAIT_FOR_STANDBYS = Duration.ofSeconds(1);

  private final Connection connection;
  private final Backfill backfill;
  private final BackfillCursor cursor;
  private final BatchSize size;
  private final Pace pace;
  private long doneBefore;
  private long begin;
  private @Nullable Batches batches;
  private @Nullable List<String> last;
  private long done;
  private long total;
  private Duration took = Duration.ZERO;

  /** Makes a run in autocommit mode. */
  public BackfillRun(Connection connection, Backfill backfill, BackfillCursor cursor, Pace pace) {
    this.connection = connection;
    this.backfill = backfill;
    this.cursor = cursor;
    this.pace = pace;
    this.size = new BatchSize(pace.target(), backfill.batchSize());
  }

  /**
   * Finds the key and where an earlier run stopped.
   *
   * @throws LockstepException if the table has no key, and nothing tells which rows are done
   * @throws SQLException if the server refuses
   */
  public void open() throws SQLException {
    batches = batches();
    try (Statement statement = connection.createStatement()) {
      statement.execute(cursor.create());
      try (ResultSet result = statement.executeQuery(cursor.read())) {
        if (result.next()) {
          requireSame(result);
          remember(result);
        }
      }
      total = Math.max(done, estimate(statement));
      doneBefore = done;
      begin = System.nanoTime();
    }
  }

  /**
   * Runs one batch and returns whether there may be another.
   *
   * @throws SQLException if it fails; nothing of the batch is committed then
   */
  public boolean next() throws SQLException {
    int rows = size.rows();
    Batches source = Objects.requireNonNull(batches, "open() first");
    String sql = source.next(last, rows);
    if (sql == null) {
      total = done;
      return false;
    }
    long start = System.nanoTime();
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
        took = Duration.ofNanos(System.nanoTime() - start);
        boolean more = source.mayGoOn(done - before, rows);
        if (more) {
          size.took(took);
        }
        return more;
      }
    }
  }

  /**
   * Leaves clients and standbys some time.
   *
   * @param waiting hears how far the standbys are behind while they are too far
   * @throws LockstepException if the thread is interrupted: the way to stop a backfill, which the
   *     next run goes on with
   * @throws SQLException if the server refuses
   */
  public void rest(Consumer<Duration> waiting) throws SQLException {
    Pause.of(pace.rest(took));
    if (pace.largestLag().isZero()) {
      return;
    }
    Standbys standbys = new Standbys(connection);
    for (Duration lag = standbys.lag();
        lag.compareTo(pace.largestLag()) > 0;
        lag = standbys.lag()) {
      waiting.accept(lag);
      Pause.of(WAIT_FOR_STANDBYS);
    }
  }

  /** Returns how far it got, for people. */
  public BackfillProgress progress(String description) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    double rate = seconds > 0 ? (done - doneBefore) / seconds : 0;
    Duration left =
        rate > 0 ? Duration.ofMillis((long) ((total - done) / rate * 1000)) : Duration.ZERO;
    return new BackfillProgress(
        cursor.revision(), description, done, total, rate, left, size.rows());
  }

  /** Returns how many rows are done, by earlier runs too. */
  public long done() {
    return done;
  }

  /** Returns how many rows there are, estimated. */
  public long total() {
    return total;
  }

  private Batches batches() throws SQLException {
    RowChange change = new RowChange(backfill);
    List<KeyColumn> key = KeyColumn.of(connection, backfill.table());
    if (!key.isEmpty()) {
      return new KeyBatches(change, key, cursor);
    }
    try (Statement statement = connection.createStatement()) {
      boolean whole = number(statement, BlockBatches.isPossible(change.table())) > 0;
      if (whole && change.isKnownWhenDone()) {
        return new BlockBatches(connection, change, cursor);
      }
    }
    throw LockstepException.of(
        ErrorKind.NO_PRIMARY_KEY,
        cursor.revision(),
        "Table "
            + backfill.table()
            + " has neither a primary key nor a unique index over columns that are NOT NULL, and"
            + " nothing else tells which of its rows are done, so it can't be backfilled in"
            + " batches. Give it a key; or set values that don't follow from the columns that are"
            + " set, with where(...) about these if they are random; or use sql(...) with one"
            + " UPDATE.");
  }

  /** Rows that are done can't be told from others, so an edited backfill fits nowhere. */
  private void requireSame(ResultSet row) throws SQLException {
    if (!cursor.checksum().equals(row.getString(3))) {
      throw LockstepException.of(
          ErrorKind.EDITED,
          cursor.revision(),
          "The backfill of "
              + backfill.table()
              + " (step "
              + cursor.step()
              + ") was edited after "
              + row.getLong(2)
              + " rows were done as it was before. Bring it back as it was, or decide with"
              + " repair() whether to go on after these rows or to begin anew.");
    }
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
    return done + number(statement, Objects.requireNonNull(batches).count(last));
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? result.getLong(1) : 0;
    }
  }
}
