package dev.lockstep.example;

import dev.lockstep.testkit.EmbeddedServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of the tour: an embedded server, or a schema of its own on the user's server. */
final class Playground implements AutoCloseable {

  private final @Nullable EmbeddedServer server;
  private final @Nullable String schema;
  private final PGSimpleDataSource dataSource;

  private Playground(
      @Nullable EmbeddedServer server, @Nullable String schema, PGSimpleDataSource dataSource) {
    this.server = server;
    this.schema = schema;
    this.dataSource = dataSource;
  }

  static Playground open(Arguments arguments, Console console) throws IOException, SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    @Nullable String url = arguments.jdbcUrl();
    if (url == null) {
      console.scene("Start an embedded PostgreSQL");
      EmbeddedServer server = EmbeddedServer.temporary();
      source.setUrl(server.jdbcUrl(server.maintenanceDatabase()));
      source.setUser(server.user());
      source.setPassword(server.password());
      return new Playground(server, null, source);
    }
    console.scene("Make a schema of our own on your PostgreSQL");
    String schema = "lockstep_example_%08x".formatted(ThreadLocalRandom.current().nextInt());
    try (Connection connection =
            DriverManager.getConnection(url, arguments.user(), arguments.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
    }
    source.setUrl(url);
    source.setUser(arguments.user());
    source.setPassword(arguments.password());
    source.setCurrentSchema(schema);
    return new Playground(null, schema, source);
  }

  DataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() throws IOException, SQLException {
    if (schema != null) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("DROP SCHEMA " + schema + " CASCADE");
      }
    }
    if (server != null) {
      server.close();
    }
  }
}
