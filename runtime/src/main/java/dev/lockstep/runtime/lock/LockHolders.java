package dev.lockstep.runtime.lock;

import dev.lockstep.runtime.LockHolder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Finds who holds an advisory lock. */
final class LockHolders {

  private static final long LOW_32_BITS = 0xFFFFFFFFL;

  private LockHolders() {}

  /** Returns the session that holds the lock; null when it has just let go. */
  static @Nullable LockHolder of(Connection connection, long key) throws SQLException {
    String sql =
        "SELECT l.pid, a.application_name, host(a.client_addr), a.backend_start FROM pg_locks l"
            + " LEFT JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory'"
            + " AND l.granted AND l.objsubid = 1 AND l.database ="
            + " (SELECT oid FROM pg_database WHERE datname = current_database())"
            + " AND l.classid = "
            + (key >>> 32)
            + " AND l.objid = "
            + (key & LOW_32_BITS);
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? row(result) : null;
    }
  }

  private static LockHolder row(ResultSet result) throws SQLException {
    String application = result.getString(2);
    OffsetDateTime since = result.getObject(4, OffsetDateTime.class);
    return new LockHolder(
        result.getInt(1),
        application == null ? "" : application,
        result.getString(3),
        since == null ? null : since.toInstant());
  }
}
