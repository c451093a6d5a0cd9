package dev.lockstep.catalog;

import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The two databases between which a plan is made.
 *
 * @param first where it is run
 * @param second what it leads to
 */
public record DatabasePair(ScratchDatabase first, ScratchDatabase second) {

  private static final int PAIRS = 2;

  /** The pairs of a test whose cases run side by side. */
  public static final class Pool implements AutoCloseable {
    private final BlockingQueue<DatabasePair> free = new ArrayBlockingQueue<>(PAIRS);

    public Pool() throws SQLException {
      for (int i = 0; i < PAIRS; i++) {
        free.add(new DatabasePair(new ScratchDatabase(), new ScratchDatabase()));
      }
    }

    /** Runs a case on a pair that nobody else has, both databases empty at first. */
    public void run(Case one) throws Exception {
      DatabasePair pair = free.take();
      try {
        pair.first.reset();
        pair.second.reset();
        one.run(pair.first, pair.second);
      } finally {
        free.add(pair);
      }
    }

    @Override
    public void close() throws SQLException {
      for (DatabasePair pair : free) {
        pair.first.close();
        pair.second.close();
      }
    }
  }

  /** What is done with a pair. */
  public interface Case {
    void run(ScratchDatabase first, ScratchDatabase second) throws Exception;
  }
}
