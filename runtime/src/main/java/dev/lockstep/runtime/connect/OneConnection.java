package dev.lockstep.runtime.connect;

import java.sql.Connection;

/** A connection of somebody else, who closes it. */
public final class OneConnection implements Connections {

  private final Connection connection;

  /** Makes it of an open connection. */
  public OneConnection(Connection connection) {
    this.connection = connection;
  }

  @Override
  public Connection open() {
    return connection;
  }

  @Override
  public void close(Connection given) {
    // It is closed where it was opened.
  }

  @Override
  public boolean mayBeInTransaction() {
    return true;
  }

  @Override
  public String toString() {
    return "a connection";
  }
}
