package dev.lockstep.runtime.backfill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * How far the standbys of a server are behind (PostgreSQL manual, section 27.2.4). Without the
 * privileges of {@code pg_read_all_stats} PostgreSQL tells nothing, as if there were no standby.
 */
final class Standbys {

  private static final String LAG =
      "SELECT coalesce(extract(epoch FROM max(replay_lag)) * 1000, 0)::bigint"
          + " FROM pg_stat_replication";

  private final Connection connection;

  Standbys(Connection connection) {
    this.connection = connection;
  }

  Duration lag() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(LAG)) {
      return Duration.ofMillis(result.next() ? result.getLong(1) : 0);
    }
  }
}
