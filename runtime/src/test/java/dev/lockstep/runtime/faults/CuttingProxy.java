package dev.lockstep.runtime.faults;

import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Stands between a runner and the server, and cuts the connection when it is told to. */
final class CuttingProxy implements AutoCloseable {

  private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/(.*)");

  private final Matcher url;
  private final ServerSocket entrance;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean cutsRequest;
  private volatile boolean cutsAnswer;

  private CuttingProxy(Matcher url, ServerSocket entrance) {
    this.url = url;
    this.entrance = entrance;
  }

  static CuttingProxy before(TestDatabase database) throws IOException {
    Matcher url = URL.matcher(database.jdbcUrl());
    if (!url.matches()) {
      throw new IllegalArgumentException(database.jdbcUrl());
    }
    ServerSocket entrance = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    CuttingProxy proxy = new CuttingProxy(url, entrance);
    start(proxy::accept);
    return proxy;
  }

  /** Returns a source of connections that go through it. */
  DataSource dataSource(TestDatabase database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + entrance.getLocalPort() + "/" + url.group(3));
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }

  /** Cuts when the client sends the next time; nothing of that gets to the server. */
  void cutRequest() {
    cutsRequest = true;
  }

  /** Cuts when the server answers the next time; nothing of that gets to the client. */
  void cutAnswer() {
    cutsAnswer = true;
  }

  /** Cuts now. */
  void cut() {
    sockets.forEach(CuttingProxy::close);
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        Socket server = new Socket(url.group(1), Integer.parseInt(url.group(2)));
        sockets.addAll(List.of(client, server));
        start(() -> forward(client, server, true));
        start(() -> forward(server, client, false));
      } catch (IOException e) {
        // The end of the test.
        cut();
      }
    }
  }

  private void forward(Socket from, Socket to, boolean request) {
    byte[] buffer = new byte[16_384];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (request ? cutsRequest : cutsAnswer) {
          break;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      close(to);
    }
    close(from);
    close(to);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "cutting-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }
}
