package dev.lockstep.runtime.connect;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from. Safe for use by several threads. */
public interface Connections {

  /**
   * Returns a connection, which goes back by {@link #close}.
   *
   * @throws SQLException if there is none
   */
  Connection open() throws SQLException;

  /**
   * Gives a connection back.
   *
   * @throws SQLException if that fails
   */
  void close(Connection connection) throws SQLException;

  /** Returns whether a connection may come inside the transaction of somebody else. */
  boolean mayBeInTransaction();
}
