package dev.lockstep.benchmarks.harness;

import dev.lockstep.testkit.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An embedded server with a database for each who needs one. It ends with {@link #close()}.
 *
 * @param server the server
 */
public record Databases(EmbeddedServer server) implements AutoCloseable {

  /**
   * Starts a server.
   *
   * @throws IOException if it does not start
   */
  public static Databases start() throws IOException {
    return new Databases(EmbeddedServer.temporary());
  }

  /**
   * Makes a database empty and returns its URL, which has the user in it.
   *
   * @throws SQLException if the server refuses
   */
  public String fresh(String name) throws SQLException {
    String maintenance = url(server.maintenanceDatabase());
    execute(maintenance, "DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
    execute(maintenance, "CREATE DATABASE \"" + name + "\" TEMPLATE template0");
    return url(name);
  }

  /** Returns the port that the server listens on. */
  public int port() {
    return URI.create(server.jdbcUrl("").substring("jdbc:".length())).getPort();
  }

  /**
   * Opens a connection, which the caller closes.
   *
   * @throws SQLException if the server refuses
   */
  public static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url);
  }

  private String url(String database) {
    return server.jdbcUrl(database) + "?user=" + server.user();
  }

  /**
   * Runs a statement.
   *
   * @throws SQLException if it fails
   */
  public static void execute(String url, String sql) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Returns the number that a query gives.
   *
   * @throws SQLException if it fails
   */
  public static long number(String url, String sql) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
