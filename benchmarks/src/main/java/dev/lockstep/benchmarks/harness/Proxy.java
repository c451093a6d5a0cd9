package dev.lockstep.benchmarks.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy on loopback in front of a server. It holds back what passes in each direction and
 * counts connections, round trips and the statements of the PostgreSQL protocol.
 */
public final class Proxy implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  private final ServerSocket listener;
  private final int serverPort;
  private final Duration delay;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger roundTrips = new AtomicInteger();
  private final AtomicInteger statements = new AtomicInteger();

  private Proxy(ServerSocket listener, int serverPort, Duration delay) {
    this.listener = listener;
    this.serverPort = serverPort;
    this.delay = delay;
  }

  /**
   * Starts one.
   *
   * @param delay how long each direction takes
   * @throws IOException if it can't listen
   */
  public static Proxy to(int serverPort, Duration delay) throws IOException {
    ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Proxy proxy = new Proxy(listener, serverPort, delay);
    proxy.threads.execute(proxy::accept);
    return proxy;
  }

  /** Returns the URL through the proxy of a URL of the server. */
  public String url(String direct) {
    return direct.replace(":" + serverPort + "/", ":" + listener.getLocalPort() + "/");
  }

  /** Returns how many connections were made. */
  public int connections() {
    return connections.get();
  }

  /** Returns how often a client sent something after it had been quiet or been answered. */
  public int roundTrips() {
    return roundTrips.get();
  }

  /** Returns how many messages asked the server to run something. */
  public int statements() {
    return statements.get();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        connections.incrementAndGet();
        Turn turn = new Turn();
        FrontendMessages messages = new FrontendMessages();
        threads.execute(() -> pump(client, server, turn, messages));
        threads.execute(() -> pump(server, client, turn, null));
      } catch (IOException e) {
        if (!listener.isClosed()) {
          throw new IllegalStateException("The proxy can't reach the server", e);
        }
      }
    }
  }

  /** Who spoke last on a connection. */
  private static final class Turn {
    private boolean client;

    synchronized boolean begins(boolean fromClient) {
      boolean change = client != fromClient;
      client = fromClient;
      return change;
    }
  }

  private void pump(Socket from, Socket to, Turn turn, @Nullable FrontendMessages messages) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        long due = System.nanoTime() + delay.toNanos();
        boolean begins = turn.begins(messages != null);
        if (messages != null) {
          roundTrips.addAndGet(begins ? 1 : 0);
          statements.addAndGet(messages.statements(buffer, length));
        }
        for (long left = delay.toNanos(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        out.write(buffer, 0, length);
      }
    } catch (IOException e) {
      // Either side may end the connection; the other side's thread then ends as well.
      turn.begins(false);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
  }
}
