package dev.lockstep.benchmarks.robustness;

import dev.lockstep.benchmarks.harness.ChildJvm;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.runtime.Direction;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.runtime.MigrationListener;
import dev.lockstep.runtime.MigrationOutcome;
import java.io.IOException;

/**
 * A runner that says when it is ready, waits for a byte, upgrades, and tells how long it took until
 * its first migration began.
 */
public final class RunnerMain {

  /** The line that it writes when it is ready. */
  public static final String READY = "ready";

  /** The figure: milliseconds until the first migration began; none when it had none. */
  public static final String FIRST = "first_ms";

  /** The figure: how many migrations it applied. */
  public static final String APPLIED = "applied";

  private RunnerMain() {}

  /** Takes the URL of the database. */
  public static void main(String[] args) throws IOException {
    System.out.println(READY);
    if (System.in.read() < 0) {
      throw new IOException("Nobody said when to begin");
    }
    First first = new First();
    MigrationOutcome outcome = Lockstep.forUrl(args[0], "postgres", "").listener(first).upgrade();
    ChildJvm.tell(APPLIED, outcome.revisions().size());
    if (first.elapsed >= 0) {
      ChildJvm.tell(FIRST, first.elapsed);
    }
  }

  /** Notes when the first migration begins. */
  private static final class First implements MigrationListener {

    private final long start = System.nanoTime();
    private double elapsed = -1;

    @Override
    public void migrationStarted(MigrationEntry migration, Direction direction) {
      if (elapsed < 0) {
        elapsed = (System.nanoTime() - start) / 1e6;
      }
    }
  }
}
