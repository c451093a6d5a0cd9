package dev.lockstep.runtime;

import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.runtime.AppliedMigration.State;
import dev.lockstep.runtime.backup.BackupRun;
import dev.lockstep.runtime.backup.DataLoss;
import dev.lockstep.runtime.chain.Chain;
import dev.lockstep.runtime.chain.LedgerComparison;
import dev.lockstep.runtime.connect.Connections;
import dev.lockstep.runtime.execute.MigrationRunner;
import dev.lockstep.runtime.execute.RehearsalRun;
import dev.lockstep.runtime.execute.Retry;
import dev.lockstep.runtime.execute.Session;
import dev.lockstep.runtime.execute.Work;
import dev.lockstep.runtime.ledger.LedgerTable;
import dev.lockstep.runtime.lock.PoolerCheck;
import dev.lockstep.runtime.lock.RunnerLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands that change the database, each under the lock. For use by one thread. */
final class Migrating {

  private final Connections connections;
  private final Connection connection;
  private final Options options;
  private final Chain chain;
  private final MigrationListener listener;
  private final int serverVersion;

  Migrating(Connections connections, Connection connection, Options options, Chain chain)
      throws SQLException {
    this.connections = connections;
    this.connection = connection;
    this.options = options;
    this.chain = chain;
    this.listener = options.listenerOrLog();
    this.serverVersion = connection.getMetaData().getDatabaseMajorVersion();
  }

  /**
   * A command.
   *
   * @param <R> what it returns
   */
  interface Command<R> {
    R run(Migrating migrating) throws SQLException;
  }

  /** Tells how many migrations of the chain shall be applied, given how many are. */
  private interface Target {
    int length(int applied);
  }

  MigrationOutcome upgrade(int length) throws SQLException {
    return locked(applied -> Math.max(applied, length));
  }

  MigrationOutcome upgradeTo(String revision) throws SQLException {
    int length = chain.lengthTo(revision);
    return locked(
        applied -> {
          if (length < applied) {
            throw LockstepException.of(
                ErrorKind.NO_SUCH_REVISION,
                revision,
                "The database is past revision '" + revision + "': use downgradeTo to go back.");
          }
          return length;
        });
  }

  MigrationOutcome upgradeBy(int steps) throws SQLException {
    return locked(
        applied -> Math.max(applied, Math.min(applied + Math.max(0, steps), lengthOfPhase())));
  }

  MigrationOutcome downgradeBy(int steps) throws SQLException {
    return locked(applied -> Math.max(0, applied - Math.max(0, steps)));
  }

  MigrationOutcome downgradeTo(String revision) throws SQLException {
    int length = chain.lengthTo(revision);
    return locked(
        applied -> {
          if (length > applied) {
            throw LockstepException.of(
                ErrorKind.NO_SUCH_REVISION,
                revision,
                "The database has not got as far as '" + revision + "': use upgradeTo to go on.");
          }
          return length;
        });
  }

  private int lengthOfPhase() {
    return Chain.length(chain.entries(), options.phase);
  }

  Rehearsal rehearse() throws SQLException {
    try (RunnerLock lock = lock(locate())) {
      LedgerTable ledger = locate();
      LedgerComparison comparison = LedgerComparison.of(chain, ledger.read(connection));
      Session session = session(ledger, lock);
      return new RehearsalRun(session)
          .run(works(comparison, lengthOfPhase(), comparison.applied().size()));
    }
  }

  private MigrationOutcome locked(Target target) throws SQLException {
    long start = System.nanoTime();
    LedgerTable ledger = locate();
    try (RunnerLock lock = lock(ledger)) {
      ledger.create(connection);
      MigrationRunner runner = new MigrationRunner(session(ledger, lock));
      LedgerComparison comparison = LedgerComparison.of(chain, ledger.read(connection));
      noteDigests(ledger, comparison);
      backUp(comparison, target);
      List<String> ran = new ArrayList<>();
      String from = last(comparison.applied());
      int applied = finish(runner, comparison, ran);
      run(runner, applied, target.length(applied), ran);
      String to = last(ledger.read(connection));
      return new MigrationOutcome(from, to, ran, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** Backs the database up before all the migrations of the command when one of them loses data. */
  private void backUp(LedgerComparison comparison, Target target) throws SQLException {
    if (options.backup == null) {
      return;
    }
    for (Work work : ahead(comparison, target)) {
      Optional<String> loss = DataLoss.of(work.remaining());
      if (loss.isPresent()) {
        new BackupRun(options.backup, connection, options.clock, listener)
            .run(work.revision(), loss.get());
        return;
      }
    }
  }

  /** Returns all that a command is going to do, beginning with what was cut off. */
  private List<Work> ahead(LedgerComparison comparison, Target target) {
    List<Work> works = new ArrayList<>();
    int applied = comparison.applied().size();
    AppliedMigration row = comparison.resumable();
    if (row != null) {
      boolean upgrade = row.state() == State.RUNNING;
      works.add(work(applied - 1, upgrade ? Direction.UPGRADE : Direction.DOWNGRADE, row));
      applied -= upgrade ? 0 : 1;
    }
    int length = target.length(applied);
    for (int place = applied; place < length; place++) {
      works.add(work(place, Direction.UPGRADE, null));
    }
    for (int place = applied - 1; place >= length; place--) {
      works.add(work(place, Direction.DOWNGRADE, null));
    }
    return works;
  }

  /** Completes what was cut off and returns how many migrations are applied then. */
  private int finish(MigrationRunner runner, LedgerComparison comparison, List<String> ran) {
    int applied = comparison.applied().size();
    AppliedMigration row = comparison.resumable();
    if (row == null) {
      return applied;
    }
    boolean upgrade = row.state() == State.RUNNING;
    runner.run(work(applied - 1, upgrade ? Direction.UPGRADE : Direction.DOWNGRADE, row));
    ran.add(row.revision());
    return upgrade ? applied : applied - 1;
  }

  private void run(MigrationRunner runner, int applied, int target, List<String> ran) {
    try (WorksAhead upgrades =
        new WorksAhead(applied, target, place -> work(place, Direction.UPGRADE, null))) {
      while (upgrades.hasNext()) {
        Work work = upgrades.next();
        runner.run(work);
        ran.add(work.revision());
      }
    }
    List<Work> downgrades = new ArrayList<>();
    for (int place = applied - 1; place >= target; place--) {
      downgrades.add(work(place, Direction.DOWNGRADE, null));
    }
    downgrades.forEach(MigrationRunner::requireReversible);
    for (Work work : downgrades) {
      runner.run(work);
      ran.add(work.revision());
    }
  }

  private Iterable<Work> works(LedgerComparison comparison, int target, int applied) {
    List<Work> works = new ArrayList<>();
    AppliedMigration row = comparison.resumable();
    if (row != null && row.state() == State.RUNNING) {
      works.add(work(applied - 1, Direction.UPGRADE, row));
    }
    for (int place = applied; place < target; place++) {
      works.add(work(place, Direction.UPGRADE, null));
    }
    return works;
  }

  private Work work(int place, Direction direction, @Nullable AppliedMigration begun) {
    MigrationEntry entry = chain.entries().get(place);
    return Work.of(chain.record(entry), direction, place + 1, begun, serverVersion);
  }

  /** Makes the next start quick again when only the text of a source has changed. */
  private void noteDigests(LedgerTable ledger, LedgerComparison comparison) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (MigrationEntry entry : comparison.sameOperations()) {
        if (!entry.sourceDigest().isEmpty()) {
          statement.execute(ledger.digest(entry.revision(), entry.sourceDigest()));
        }
      }
    }
  }

  private LedgerTable locate() throws SQLException {
    return LedgerTable.locate(connection, options.ledgerSchema, options.ledgerTable);
  }

  private RunnerLock lock(LedgerTable ledger) throws SQLException {
    PoolerCheck.requireSession(connections, connection);
    return RunnerLock.acquire(
        connection, ledger.name(), options.lockWait, options.lockTimeout, listener);
  }

  private Session session(LedgerTable ledger, RunnerLock lock) {
    Retry retry = new Retry(options.attempts, options.backoff, options.randomOrDefault(), listener);
    return new Session(
        connection,
        lock.backendPid(),
        ledger,
        options.clock,
        retry,
        options.pace,
        listener,
        options.appliedBySql());
  }

  private static String last(List<AppliedMigration> applied) {
    return applied.isEmpty() ? Lockstep.BASE : applied.get(applied.size() - 1).revision();
  }
}
