package dev.lockstep.runtime.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A program that runs recipes, each in a thread of its own, and stops each before one call to the
 * server until it is told to go on. It is there to be killed.
 *
 * <p>Lines that it reads: {@code RUN id recipe call url user password}, {@code GO id}. Lines that
 * it writes: {@code AT id} before the call, {@code NEXT id} before the one after it, where it
 * stays, and {@code DONE id} or {@code FAILED id message}.
 */
final class FaultedRunner {

  private static final PrintStream OUT = System.out;

  private FaultedRunner() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, CountDownLatch> gates = new HashMap<>();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", -1);
      if ("GO".equals(words[0])) {
        gates.getOrDefault(words[1], new CountDownLatch(1)).countDown();
      } else {
        CountDownLatch gate = new CountDownLatch(1);
        gates.put(words[1], gate);
        Thread thread = new Thread(() -> run(words, gate), words[1]);
        thread.setDaemon(true);
        thread.start();
      }
    }
  }

  private static void run(String[] words, CountDownLatch gate) {
    Recipe recipe = Recipes.byName(words[2]);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(words[4]);
    source.setUser(words[5]);
    source.setPassword(words[6]);
    try {
      recipe.run(Recipe.on(stopping(source, words[1], Integer.parseInt(words[3]), gate)));
      say("DONE " + words[1]);
    } catch (RuntimeException e) {
      say("FAILED " + words[1] + " " + String.valueOf(e.getMessage()).replace('\n', ' '));
    }
  }

  private static DataSource stopping(DataSource source, String id, int call, CountDownLatch gate) {
    return Calls.of(
        source,
        new Calls() {
          @Override
          public void before(int number, String sql, Connection connection) throws SQLException {
            if (number == call) {
              say("AT " + id);
              await(gate);
            } else if (number == call + 1) {
              say("NEXT " + id);
              await(new CountDownLatch(1));
            }
          }
        });
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(String line) {
    synchronized (OUT) {
      OUT.println(line);
      OUT.flush();
    }
  }
}
