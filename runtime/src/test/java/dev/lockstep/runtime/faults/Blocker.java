package dev.lockstep.runtime.faults;

import dev.lockstep.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A session that holds a lock, for which statements of a runner wait, until it is closed. */
final class Blocker implements AutoCloseable {

  /** What it holds. */
  enum Kind {
    /** What a writer holds: a change of the table waits, and an index build in its middle. */
    WRITER("LOCK TABLE t, p, v, w IN ROW EXCLUSIVE MODE"),
    /** Everything: whatever touches the tables waits. */
    EVERYTHING("LOCK TABLE t, p, v, w IN ACCESS EXCLUSIVE MODE");

    private final String sql;

    Kind(String sql) {
      this.sql = sql;
    }
  }

  private static final String LOCK_OF_THE_RUNNER =
      "SELECT pg_advisory_xact_lock((classid::bigint << 32) | objid::bigint)"
          + " FROM pg_locks JOIN pg_stat_activity USING (pid)"
          + " WHERE datname = current_database() AND application_name = 'lockstep'"
          + " AND locktype = 'advisory' AND objsubid = 1 AND granted";

  private final Connection connection;

  private Blocker(Connection connection) {
    this.connection = connection;
  }

  static Blocker of(TestDatabase database, Kind kind) throws SQLException {
    return of(database, kind.sql);
  }

  /** Takes a lock; where a runner has one in its way, that is the end of it. */
  static Blocker of(TestDatabase database, String sql) throws SQLException {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '200ms'");
      statement.execute(sql);
    } catch (SQLException e) {
      if (!"55P03".equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback();
    }
    return new Blocker(connection);
  }

  /** Asks for what the runner has as long as it runs; returns when that is refused. */
  @Nullable Void waitForTheRunner() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL deadlock_timeout = '1min'");
      statement.execute("SET LOCAL lock_timeout = '20s'");
      statement.execute(LOCK_OF_THE_RUNNER);
    } catch (SQLException e) {
      // Cancelled, which gives back what it held.
      if (!"57014".equals(e.getSQLState())) {
        throw e;
      }
    }
    return null;
  }

  /** Makes it ask no more. */
  void cancel() throws SQLException {
    connection.unwrap(PGConnection.class).cancelQuery();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
