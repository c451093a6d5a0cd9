package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What goes over the wire. */
final class RoundTripTest extends DatabaseTest {

  private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");

  @Test
  void eachTransactionalMigrationTakesOneRoundTrip() throws Exception {
    int five = roundTripsOf(many(5), "five");
    int fifteen = roundTripsOf(many(15), "fifteen");
    assertThat(fifteen - five).isEqualTo(10);
  }

  private static Chains many(int count) {
    Chains chains = Chains.empty();
    for (int i = 0; i < count; i++) {
      String name = "t" + i;
      chains =
          chains.plus(
              "r" + (100 + i),
              s -> {
                s.createTable(table(name).column(column("id", "bigint").notNull()).comment("x"));
                s.sql("A row", "INSERT INTO " + name + " VALUES (1)");
              },
              s -> s.dropTable(name),
              v -> v.tableExists(name));
    }
    return chains;
  }

  private int roundTripsOf(Chains chains, String ledger) throws Exception {
    execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    Matcher address = ADDRESS.matcher(database().jdbcUrl());
    assertThat(address.find()).isTrue();
    // Read before the relay starts: replacing resets the matcher.
    String host = address.group(1);
    int port = Integer.parseInt(address.group(2));
    AtomicInteger turns = new AtomicInteger();
    try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread relay = new Thread(() -> relay(proxy, host, port, turns));
      relay.start();
      String url =
          address.replaceFirst(
              "//" + proxy.getInetAddress().getHostAddress() + ":" + proxy.getLocalPort() + "/");
      Lockstep.forUrl(url, database().user(), database().password())
          .index(chains)
          .ledger("public", ledger)
          .listener(new MigrationListener() {})
          .upgrade();
      relay.join();
    }
    return turns.get();
  }

  /** Hands bytes on and counts how often the client speaks after the server did. */
  private static void relay(ServerSocket proxy, String host, int port, AtomicInteger turns) {
    try (Socket client = proxy.accept();
        Socket server = new Socket(host, port)) {
      AtomicInteger lastToSpeak = new AtomicInteger();
      Thread answers = new Thread(() -> pump(server, client, () -> lastToSpeak.set(0)));
      answers.start();
      pump(
          client,
          server,
          () -> {
            if (lastToSpeak.getAndSet(1) == 0) {
              turns.incrementAndGet();
            }
          });
      server.shutdownOutput();
      answers.join();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pump(Socket from, Socket to, Runnable heard) {
    byte[] buffer = new byte[1 << 16];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        heard.run();
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // The other side has hung up, which ends the conversation.
      assertThat(from.isClosed() || to.isClosed()).isTrue();
    }
  }
}
