package dev.lockstep.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A PostgreSQL server that runs as a child process and listens on loopback only.
 *
 * <p>It stops with {@link #close()}, at the latest with the JVM. Safe for use by several threads.
 */
public final class EmbeddedServer implements DatabaseServer, AutoCloseable {

  private static final String SUPERUSER = "postgres";

  private final EmbeddedPostgres process;

  private EmbeddedServer(EmbeddedPostgres process) {
    this.process = process;
  }

  /**
   * Starts a server for tests: a data directory that {@link #close()} deletes, and no care for
   * crashes, which makes it fast.
   *
   * @throws IOException if the server does not start
   */
  public static EmbeddedServer temporary() throws IOException {
    return new EmbeddedServer(builder("off").start());
  }

  /**
   * Starts a server on a data directory that stays; an empty or missing one is set up first.
   *
   * @throws IOException if the server does not start
   */
  public static EmbeddedServer at(Path dataDirectory) throws IOException {
    return new EmbeddedServer(
        builder("on").setDataDirectory(dataDirectory).setCleanDataDirectory(false).start());
  }

  private static EmbeddedPostgres.Builder builder(String durability) {
    return EmbeddedPostgres.builder()
        .setLocaleConfig("locale", "C")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("fsync", durability)
        .setServerConfig("synchronous_commit", durability)
        .setServerConfig("full_page_writes", durability);
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + process.getPort() + "/" + database;
  }

  @Override
  public String user() {
    return SUPERUSER;
  }

  @Override
  public String password() {
    return "";
  }

  @Override
  public boolean outlivesTests() {
    return false;
  }

  @Override
  public String maintenanceDatabase() {
    return SUPERUSER;
  }

  /**
   * Stops the server.
   *
   * @throws IOException if it does not stop
   */
  @Override
  public void close() throws IOException {
    process.close();
  }

  @Override
  public String toString() {
    return "EmbeddedServer[port=" + process.getPort() + "]";
  }
}
