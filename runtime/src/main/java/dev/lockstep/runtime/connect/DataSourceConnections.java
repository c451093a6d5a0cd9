package dev.lockstep.runtime.connect;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections of a data source. */
public final class DataSourceConnections implements Connections {

  private final DataSource source;

  /** Makes it of a data source. */
  public DataSourceConnections(DataSource source) {
    this.source = source;
  }

  @Override
  public Connection open() throws SQLException {
    return source.getConnection();
  }

  @Override
  public void close(Connection connection) throws SQLException {
    connection.close();
  }

  @Override
  public boolean mayBeInTransaction() {
    return false;
  }

  @Override
  public String toString() {
    return "a data source";
  }
}
