package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.runtime.LockstepException;
import dev.lockstep.runtime.MigrationListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A run of a recipe with one fault at one call, and the next start after it. */
final class FaultyRun implements Calls, MigrationListener {

  private static final Set<ErrorKind> CLEAR = Set.of(ErrorKind.STEP_FAILED, ErrorKind.DATABASE);

  private final Victim victim;
  private final Fault fault;
  private final int call;
  private final CuttingProxy proxy;
  private final ExecutorService others = Executors.newCachedThreadPool();
  private @Nullable Blocker blocker;
  private @Nullable Future<Boolean> trouble;
  private volatile boolean deadlocked;

  private FaultyRun(Victim victim, Fault fault, int call, CuttingProxy proxy) {
    this.victim = victim;
    this.fault = fault;
    this.call = call;
    this.proxy = proxy;
  }

  /** Returns whether the fault had its effect: some calls wait for nobody. */
  static boolean of(Recipe recipe, Fault fault, int call) throws Exception {
    try (Victim victim = Victim.of(recipe);
        CuttingProxy proxy = CuttingProxy.before(victim.database())) {
      return new FaultyRun(victim, fault, call, proxy).run();
    }
  }

  private boolean run() throws Exception {
    String what = fault + " at " + call + ": " + Undisturbed.of(victim.recipe()).calls().get(call);
    Lockstep lockstep =
        Recipe.on(Calls.of(proxy.dataSource(victim.database()), this))
            .lockTimeout(Duration.ofMillis(isDeadlock() ? 2_000 : 150))
            .retries(fault == Fault.WRITER_STAYS ? 2 : 12, Duration.ofMillis(20))
            .listener(this);
    if (isDeadlock()) {
      victim.execute(
          "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET deadlock_timeout = ''100ms''',"
              + " current_database()); END $$");
    }
    boolean failed = false;
    boolean effective;
    try {
      victim.recipe().run(lockstep);
    } catch (LockstepException e) {
      failed = true;
      assertThat(e.kind()).as(what).isIn(CLEAR);
      assertThat(e.sqlState()).as(what).isNotNull();
    } finally {
      effective = trouble == null ? fault.blocker() == null : trouble.get(30, TimeUnit.SECONDS);
      effective &= deadlocked || !isDeadlock();
      others.shutdown();
      if (blocker != null) {
        blocker.close();
      }
    }
    if (effective) {
      requireExpected(what, failed);
    }
    victim.requireThatTheNextStartFinishes(what);
    return effective;
  }

  private void requireExpected(String what, boolean failed) {
    switch (fault) {
      case CUT_BEFORE, CUT_AFTER, TERMINATE_BEFORE, CUT_INSIDE, TERMINATE_INSIDE ->
          assertThat(failed).as(what).isTrue();
      case TERMINATE_AT_FIRST, WRITER_STAYS -> assertThat(failed).as(what).isTrue();
      case WRITER_FOR_A_WHILE, LOCKED_FOR_A_WHILE, DEADLOCK, DEADLOCK_AT_FIRST ->
          assertThat(failed).as(what).isFalse();
      case CANCEL_INSIDE, CANCEL_AT_FIRST -> {
        // A transaction that fails runs once more to tell where, which then may go well.
      }
    }
  }

  @Override
  public void before(int number, String sql, Connection connection) throws SQLException {
    if (number != call) {
      return;
    }
    if (fault.blocker() != null) {
      blocker = Blocker.of(victim.database(), fault.blocker());
    }
    switch (fault) {
      case CUT_BEFORE -> proxy.cutRequest();
      case CUT_AFTER -> proxy.cutAnswer();
      case TERMINATE_BEFORE -> victim.terminateRunner();
      case CUT_INSIDE -> whenItWaits(this::cut);
      case TERMINATE_INSIDE, TERMINATE_AT_FIRST -> whenItWaits(victim::terminateRunner);
      case CANCEL_INSIDE, CANCEL_AT_FIRST -> whenItWaits(this::cancelAndLetGo);
      case WRITER_FOR_A_WHILE, LOCKED_FOR_A_WHILE -> whenItWaits(this::letGoAfterAWhile);
      case DEADLOCK, DEADLOCK_AT_FIRST -> whenItWaits(this::waitForTheRunner);
      case WRITER_STAYS -> whenItWaits(() -> {});
    }
  }

  private interface Trouble {
    void make() throws Exception;
  }

  /** Waits until the runner waits for a lock, if it ever does, and makes trouble then. */
  private void whenItWaits(Trouble maker) {
    Callable<Boolean> task =
        () -> {
          for (int i = 0; i < 20; i++) {
            if (victim.runnerWaits()) {
              maker.make();
              return true;
            }
            TimeUnit.MILLISECONDS.sleep(5);
          }
          return false;
        };
    trouble = others.submit(task);
  }

  private void cut() throws SQLException {
    proxy.cut();
    letGo();
  }

  private void cancelAndLetGo() throws SQLException {
    victim.cancelRunner();
    letGo();
  }

  private void letGoAfterAWhile() throws SQLException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(400);
    letGo();
  }

  /** Now each waits for the other, and the runner is the first to see it. */
  private void waitForTheRunner() throws Exception {
    Blocker other = Objects.requireNonNull(blocker);
    Future<?> request = others.submit(other::waitForTheRunner);
    while (!deadlocked && !request.isDone()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    other.cancel();
    request.get(30, TimeUnit.SECONDS);
    letGo();
  }

  @Override
  public void retrying(String revision, String reason, int attempt, Duration delay) {
    deadlocked |= reason.contains("deadlock detected");
  }

  private boolean isDeadlock() {
    return fault == Fault.DEADLOCK || fault == Fault.DEADLOCK_AT_FIRST;
  }

  private void letGo() throws SQLException {
    if (blocker != null) {
      blocker.close();
    }
  }
}
