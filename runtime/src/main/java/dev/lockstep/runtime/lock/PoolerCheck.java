package dev.lockstep.runtime.lock;

import dev.lockstep.runtime.connect.Connections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Notices a pooler in transaction mode before anything is changed: a lock that is taken through it
 * stays behind on a session that belongs to nobody.
 *
 * <p>The server tells a client its process when they connect; a pooler tells something else. Only
 * then a second connection is opened, which in transaction mode gets the session that the first one
 * seems to have.
 */
public final class PoolerCheck {

  private static final int ATTEMPTS = 3;
  private static final String DRIVER = "org.postgresql.PGConnection";

  private PoolerCheck() {}

  /**
   * Checks that a connection has a session of its own.
   *
   * @throws dev.lockstep.runtime.LockstepException if it has not
   * @throws SQLException if the server does not answer
   */
  public static void requireSession(Connections source, Connection connection) throws SQLException {
    Object driver = driver(connection);
    if (driver == null || toldProcess(driver) == process(connection)) {
      return;
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (sharesSessions(source, connection, driver)) {
        throw RunnerLock.changedBackend();
      }
    }
  }

  private static boolean sharesSessions(Connections source, Connection connection, Object driver)
      throws SQLException {
    Connection second = source.open();
    try {
      if (driver(second) == driver) {
        return false;
      }
      int process = process(connection);
      boolean autoCommit = second.getAutoCommit();
      second.setAutoCommit(false);
      boolean shares = process(second) == process || process(connection) != process;
      second.rollback();
      second.setAutoCommit(autoCommit);
      return shares;
    } finally {
      source.close(second);
    }
  }

  /** Returns the connection as PostgreSQL's driver made it; null where it is another driver's. */
  private static @Nullable Object driver(Connection connection) throws SQLException {
    try {
      // By name, because its annotations are not there when this is compiled.
      Class<?> type = Class.forName(DRIVER, true, connection.getClass().getClassLoader());
      return connection.isWrapperFor(type) ? connection.unwrap(type) : null;
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static int toldProcess(Object driver) {
    try {
      Class<?> type = Class.forName(DRIVER, true, driver.getClass().getClassLoader());
      return (int) type.getMethod("getBackendPID").invoke(driver);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("PostgreSQL's driver tells the process since 9.4", e);
    }
  }

  private static int process(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT pg_backend_pid()")) {
      result.next();
      return result.getInt(1);
    }
  }
}
