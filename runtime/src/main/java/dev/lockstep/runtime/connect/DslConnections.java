package dev.lockstep.runtime.connect;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;

/** Connections of a jOOQ context. */
public final class DslConnections implements Connections {

  private final DSLContext context;

  /** Makes it of a context. */
  public DslConnections(DSLContext context) {
    this.context = context;
  }

  @Override
  public Connection open() throws SQLException {
    Connection connection = context.configuration().connectionProvider().acquire();
    if (connection == null) {
      throw new SQLException("The DSLContext has no connection");
    }
    return connection;
  }

  @Override
  public void close(Connection connection) {
    context.configuration().connectionProvider().release(connection);
  }

  @Override
  public boolean mayBeInTransaction() {
    return true;
  }

  @Override
  public String toString() {
    return "a DSLContext";
  }
}
