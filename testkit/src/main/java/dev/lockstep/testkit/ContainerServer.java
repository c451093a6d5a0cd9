package dev.lockstep.testkit;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A PostgreSQL server in a container. The only class that needs Testcontainers. */
final class ContainerServer implements DatabaseServer {

  private final PostgreSQLContainer container;

  private ContainerServer(PostgreSQLContainer container) {
    this.container = container;
  }

  /** Starts a server that stops with the JVM, even where Testcontainers' own reaper is off. */
  static ContainerServer start(String image) {
    DockerImageName name = DockerImageName.parse(image).asCompatibleSubstituteFor("postgres");
    PostgreSQLContainer container = new PostgreSQLContainer(name);
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "lockstep-stop-container"));
    container.start();
    return new ContainerServer(container);
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://"
        + container.getHost()
        + ":"
        + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
        + "/"
        + database;
  }

  @Override
  public String user() {
    return container.getUsername();
  }

  @Override
  public String password() {
    return container.getPassword();
  }

  @Override
  public boolean outlivesTests() {
    return false;
  }

  @Override
  public String maintenanceDatabase() {
    return container.getDatabaseName();
  }

  @Override
  public String toString() {
    return "ContainerServer[image=" + container.getDockerImageName() + "]";
  }
}
