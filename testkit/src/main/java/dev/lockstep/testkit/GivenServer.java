package dev.lockstep.testkit;

import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;

/** A server that somebody else runs, told by a JDBC URL. */
final class GivenServer implements DatabaseServer {

  private final String url;
  private final String user;
  private final String password;
  private final String database;

  private GivenServer(String url) {
    PGSimpleDataSource parsed = parse(url);
    this.url = url;
    this.user = Objects.requireNonNullElse(parsed.getUser(), System.getProperty("user.name", ""));
    this.password = Objects.requireNonNullElse(parsed.getPassword(), "");
    this.database = Objects.requireNonNullElse(parsed.getDatabaseName(), user);
  }

  /**
   * Returns the server of a URL such as {@code jdbc:postgresql://localhost/postgres?user=me}.
   *
   * @throws IllegalArgumentException if it is not the URL of a PostgreSQL server
   */
  static GivenServer of(String url) {
    return new GivenServer(url);
  }

  @Override
  public String jdbcUrl(String database) {
    PGSimpleDataSource other = parse(url);
    other.setDatabaseName(database);
    return other.getURL();
  }

  @Override
  public String user() {
    return user;
  }

  @Override
  public String password() {
    return password;
  }

  @Override
  public boolean outlivesTests() {
    return true;
  }

  @Override
  public String maintenanceDatabase() {
    return database;
  }

  @Override
  public String toString() {
    return "GivenServer[url=" + jdbcUrl(database) + "]";
  }

  private static PGSimpleDataSource parse(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    return source;
  }
}
