package dev.lockstep.runtime.connect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connections of a JDBC URL. Neither the password nor the parameters of the URL are ever shown. */
public final class UrlConnections implements Connections {

  private final String url;
  private final String user;
  private final String password;

  /** Makes it of a JDBC URL, a role and its password. */
  public UrlConnections(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  @Override
  public Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
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
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }
}
