package dev.lockstep.runtime.lock;

import dev.lockstep.core.render.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings of a session as they were.
 *
 * @param before the settings by their names; without those that the server does not know
 */
record SessionSettings(Map<String, String> before) {

  private static final String LOCK_TIMEOUT = "lock_timeout";

  /** How often the server looks whether the client is there, since PostgreSQL 14. */
  private static final String CHECK_INTERVAL = "client_connection_check_interval";

  /** A host that vanishes says no goodbye; its lock would stay for hours. In seconds, a number. */
  private static final Map<String, String> KEEPALIVES =
      new TreeMap<>(
          Map.of(
              "tcp_keepalives_idle", "10",
              "tcp_keepalives_interval", "5",
              "tcp_keepalives_count", "3"));

  private static final String UNSUPPORTED_VALUE = "22023";

  static SessionSettings read(Connection connection) throws SQLException {
    Map<String, String> wanted = wanted(Duration.ZERO);
    wanted.put(CHECK_INTERVAL, "");
    String columns =
        wanted.keySet().stream()
            .map(name -> "current_setting(" + Sql.literal(name) + ", true)")
            .collect(Collectors.joining(", "));
    Map<String, String> before = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT " + columns)) {
      result.next();
      int column = 1;
      for (String name : wanted.keySet()) {
        String value = result.getString(column++);
        if (value != null) {
          before.put(name, value);
        }
      }
    }
    return new SessionSettings(before);
  }

  private static Map<String, String> wanted(Duration timeout) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(LOCK_TIMEOUT, timeout.toMillis() + "ms");
    settings.put("application_name", "lockstep");
    settings.putAll(KEEPALIVES);
    return settings;
  }

  void apply(Connection connection, Duration timeout) throws SQLException {
    set(connection, wanted(timeout));
    if (!before.containsKey(CHECK_INTERVAL)) {
      return;
    }
    try {
      set(connection, Map.of(CHECK_INTERVAL, "1s"));
    } catch (SQLException e) {
      // Some platforms of the server have no way to look, and take no value but 0.
      if (!UNSUPPORTED_VALUE.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  void restore(Connection connection) throws SQLException {
    set(connection, before);
  }

  private static void set(Connection connection, Map<String, String> settings) throws SQLException {
    String calls =
        settings.entrySet().stream()
            .map(
                setting ->
                    "set_config("
                        + Sql.literal(setting.getKey())
                        + ", "
                        + Sql.literal(setting.getValue())
                        + ", false)")
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT " + calls);
    }
  }
}
