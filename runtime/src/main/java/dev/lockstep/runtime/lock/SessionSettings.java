package dev.lockstep.runtime.lock;

import dev.lockstep.core.render.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a session as they were.
 *
 * @param lockTimeout what a statement may wait for a lock
 * @param applicationName the name that the session gives itself
 * @param checkInterval how often the server looks whether the client is there; null before
 *     PostgreSQL 14
 */
record SessionSettings(String lockTimeout, String applicationName, @Nullable String checkInterval) {

  private static final String UNSUPPORTED_VALUE = "22023";

  static SessionSettings read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT current_setting('lock_timeout'), current_setting('application_name'),"
                    + " current_setting('client_connection_check_interval', true)")) {
      result.next();
      return new SessionSettings(result.getString(1), result.getString(2), result.getString(3));
    }
  }

  void apply(Connection connection, Duration timeout) throws SQLException {
    set(connection, timeout.toMillis() + "ms", "lockstep");
    if (checkInterval == null) {
      return;
    }
    try {
      setCheckInterval(connection, "1s");
    } catch (SQLException e) {
      // Some platforms of the server have no way to look, and take no value but 0.
      if (!UNSUPPORTED_VALUE.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  void restore(Connection connection) throws SQLException {
    set(connection, lockTimeout, applicationName);
    if (checkInterval != null) {
      setCheckInterval(connection, checkInterval);
    }
  }

  private static void set(Connection connection, String lockTimeout, String application)
      throws SQLException {
    execute(
        connection,
        "SELECT set_config('lock_timeout', "
            + Sql.literal(lockTimeout)
            + ", false), set_config('application_name', "
            + Sql.literal(application)
            + ", false)");
  }

  private static void setCheckInterval(Connection connection, String interval) throws SQLException {
    execute(
        connection,
        "SELECT set_config('client_connection_check_interval', "
            + Sql.literal(interval)
            + ", false)");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
