package dev.lockstep.runtime.connect;

import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection in autocommit mode that goes back in the mode it came. For use by one thread. */
public final class OpenConnection implements AutoCloseable {

  private final Connections source;
  private final Connection connection;
  private final boolean autoCommit;

  private OpenConnection(Connections source, Connection connection) throws SQLException {
    this.source = source;
    this.connection = connection;
    this.autoCommit = connection.getAutoCommit();
  }

  /**
   * Opens a connection.
   *
   * @throws LockstepException if there is none, or it is inside a transaction that has written
   */
  public static OpenConnection of(Connections source) {
    try {
      OpenConnection open = new OpenConnection(source, source.open());
      try {
        open.leaveTransaction();
        return open;
      } catch (SQLException | RuntimeException e) {
        source.close(open.connection);
        throw e;
      }
    } catch (SQLException e) {
      throw LockstepException.database("Can't connect to ".concat(source.toString()), e);
    }
  }

  private void leaveTransaction() throws SQLException {
    if (autoCommit) {
      return;
    }
    if (source.mayBeInTransaction() && hasWritten()) {
      throw LockstepException.of(
          ErrorKind.IN_TRANSACTION,
          "What was handed in is inside a transaction that has written something. Migrations commit"
              + " by themselves; hand in a DSLContext or a connection outside any transaction.");
    }
    connection.rollback();
    connection.setAutoCommit(true);
  }

  private boolean hasWritten() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT pg_current_xact_id_if_assigned() IS NOT NULL")) {
      return result.next() && result.getBoolean(1);
    }
  }

  /** Returns the connection. */
  public Connection jdbc() {
    return connection;
  }

  @Override
  public void close() {
    try {
      if (!autoCommit && !connection.isClosed()) {
        connection.setAutoCommit(false);
      }
      source.close(connection);
    } catch (SQLException e) {
      throw LockstepException.database("Can't give the connection back", e);
    }
  }
}
