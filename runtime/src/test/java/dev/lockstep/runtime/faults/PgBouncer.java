package dev.lockstep.runtime.faults;

import dev.lockstep.testkit.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PgBouncer of its own before a database. */
final class PgBouncer implements AutoCloseable {

  private final Process process;
  private final int port;
  private final TestDatabase database;

  private PgBouncer(Process process, int port, TestDatabase database) {
    this.process = process;
    this.port = port;
    this.database = database;
  }

  /** Returns the program, where it is installed. */
  static Optional<Path> program() {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, "pgbouncer"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static PgBouncer start(Path program, Path folder, String mode, TestDatabase database)
      throws IOException, InterruptedException {
    int port = freePort();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path settings =
        Files.writeString(folder.resolve("bouncer.ini"), settings(port, mode, database));
    Process process =
        new ProcessBuilder(program.toString(), settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("bouncer.out").toFile())
            .start();
    PgBouncer bouncer = new PgBouncer(process, port, database);
    bouncer.awaitPort(folder);
    return bouncer;
  }

  private static String settings(int port, String mode, TestDatabase database) {
    URI server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
    String password = database.password().isEmpty() ? "" : " password=" + database.password();
    // It refuses to be root.
    String user = "root".equals(System.getProperty("user.name")) ? "user = nobody\n" : "";
    return "[databases]\n* = host="
        + server.getHost()
        + " port="
        + server.getPort()
        + " user="
        + database.user()
        + password
        + "\n[pgbouncer]\nlisten_addr = 127.0.0.1\nunix_socket_dir =\nauth_type = any\n"
        + "ignore_startup_parameters = extra_float_digits\ndefault_pool_size = 3\n"
        + user
        + "pool_mode = "
        + mode
        + "\nlisten_port = "
        + port
        + "\n";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitPort(Path folder) throws IOException, InterruptedException {
    for (int i = 0; i < 100; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    close();
    throw new IOException(Files.readString(folder.resolve("bouncer.out")));
  }

  /** Returns a source of connections through it. */
  DataSource dataSource() {
    String name = URI.create(database.jdbcUrl().substring("jdbc:".length())).getPath();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + port + name);
    source.setUser(database.user());
    return source;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
