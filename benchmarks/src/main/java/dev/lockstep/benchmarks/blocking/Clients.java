package dev.lockstep.benchmarks.blocking;

import dev.lockstep.benchmarks.harness.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Readers and writers of single orders, each on a connection of its own, until they are closed. */
final class Clients implements AutoCloseable {

  private static final int PAUSE_MS = 2;

  private final String url;
  private final long rows;
  private final ExecutorService threads;
  private final List<Future<Void>> running = new ArrayList<>();
  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong longest = new AtomicLong();
  private volatile boolean ended;

  Clients(String url, long rows, int readers, int writers) {
    this.url = url;
    this.rows = rows;
    this.threads = Executors.newFixedThreadPool(readers + writers);
    for (int i = 0; i < readers; i++) {
      start(i, "SELECT note FROM orders WHERE id = ?");
    }
    for (int i = 0; i < writers; i++) {
      start(readers + i, "UPDATE orders SET amount = amount + 1 WHERE id = ? RETURNING note");
    }
  }

  /**
   * What clients noticed of something.
   *
   * @param seconds how long it took
   * @param perSecond how many statements they ran in each second of it
   * @param longestMs the longest time that one of them took
   */
  record Noticed(double seconds, double perSecond, double longestMs) {}

  private void start(int seed, String sql) {
    Callable<Void> client =
        () -> {
          use(new Random(seed), sql);
          return null;
        };
    running.add(threads.submit(client));
  }

  private void use(Random random, String sql) throws SQLException, InterruptedException {
    try (Connection connection = Databases.connect(url);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      while (!ended) {
        statement.setLong(1, 1 + (long) (random.nextDouble() * rows));
        long start = System.nanoTime();
        try (ResultSet result = statement.executeQuery()) {
          result.next();
        }
        long time = System.nanoTime() - start;
        longest.accumulateAndGet(time, Math::max);
        statements.incrementAndGet();
        Thread.sleep(PAUSE_MS);
      }
    }
  }

  /** Returns what they notice while something goes on. */
  Noticed during(Callable<?> something) throws Exception {
    longest.set(0);
    long before = statements.get();
    long start = System.nanoTime();
    something.call();
    double seconds = (System.nanoTime() - start) / 1e9;
    // Who waits still shows up when it is over.
    Thread.sleep(50);
    return new Noticed(seconds, (statements.get() - before) / seconds, longest.get() / 1e6);
  }

  @Override
  public void close() throws ExecutionException {
    ended = true;
    threads.shutdown();
    try {
      for (Future<Void> client : running) {
        client.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
