package dev.lockstep.runtime.faults;

import dev.lockstep.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A session that holds a lock, for which statements of a runner wait, until it is closed. */
final class Blocker implements AutoCloseable {

  /** What it holds. */
  enum Kind {
    /** What a writer holds: a change of the table waits, and an index build in its middle. */
    WRITER("LOCK TABLE t, p, w IN ROW EXCLUSIVE MODE"),
    /** Everything: whatever touches the tables waits. */
    EVERYTHING("LOCK TABLE t, p, w IN ACCESS EXCLUSIVE MODE");

    private final String sql;

    Kind(String sql) {
      this.sql = sql;
    }
  }

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

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
