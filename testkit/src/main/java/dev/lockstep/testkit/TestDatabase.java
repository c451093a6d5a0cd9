package dev.lockstep.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A fresh, empty database of one test, dropped by {@link #close()}.
 *
 * <p>All test databases of a JVM live on one server. It is an embedded one unless {@code
 * lockstep.test.url} (or {@code LOCKSTEP_TEST_URL} in the environment) gives the JDBC URL of
 * another, or {@code lockstep.test.source=testcontainers} asks for a container of {@code
 * lockstep.test.image}. Safe for use by several threads.
 */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final DatabaseServer server;
  private final String name;

  private TestDatabase(DatabaseServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /**
   * Creates an empty database.
   *
   * @throws SQLException if the server refuses
   */
  public static TestDatabase create() throws SQLException {
    // template0, because nobody can be connected to it, which would fail the copy.
    return of("template0");
  }

  /**
   * Creates an empty database that all tests of this JVM may copy; it is dropped when the JVM ends.
   *
   * @throws SQLException if the server refuses
   */
  public static TestDatabase createUntilExit() throws SQLException {
    TestDatabase database = create();
    if (database.server.outlivesTests()) {
      Runtime.getRuntime().addShutdownHook(new Thread(database::drop));
    }
    return database;
  }

  private void drop() {
    try {
      close();
    } catch (SQLException e) {
      throw new IllegalStateException(this + " is left behind", e);
    }
  }

  /**
   * Creates a copy of a database that nobody is connected to.
   *
   * @throws SQLException if the server refuses
   */
  public static TestDatabase copyOf(TestDatabase original) throws SQLException {
    return of(original.name);
  }

  private static TestDatabase of(String template) throws SQLException {
    DatabaseServer server = SharedServer.get();
    String name =
        "test_%d_%08x".formatted(COUNTER.incrementAndGet(), ThreadLocalRandom.current().nextInt());
    execute(server, "CREATE DATABASE \"" + name + "\" TEMPLATE \"" + template + "\"");
    return new TestDatabase(server, name);
  }

  /**
   * Returns the server's version as {@code server_version_num} tells it, such as 170011.
   *
   * @throws SQLException if the server does not answer
   */
  public static int serverVersion() throws SQLException {
    try (Connection connection = SharedServer.get().connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SHOW server_version_num")) {
      result.next();
      return result.getInt(1);
    }
  }

  /** Returns the JDBC URL, without user and password. */
  public String jdbcUrl() {
    return server.jdbcUrl(name);
  }

  /** Returns the role to connect as; it owns the database. */
  public String user() {
    return server.user();
  }

  /** Returns the password of {@link #user()}, empty when the server asks for none. */
  public String password() {
    return server.password();
  }

  /** Returns a source of new, unpooled connections. */
  public DataSource dataSource() {
    return server.dataSource(name);
  }

  /**
   * Opens a connection, which the caller closes.
   *
   * @throws SQLException if the server refuses
   */
  public Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  /**
   * Drops the database and cuts the connections that are still open. A second call does nothing.
   *
   * @throws SQLException if the server refuses
   */
  @Override
  public void close() throws SQLException {
    execute(server, "DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
  }

  @Override
  public String toString() {
    return "TestDatabase[" + name + "]";
  }

  private static void execute(DatabaseServer server, String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
