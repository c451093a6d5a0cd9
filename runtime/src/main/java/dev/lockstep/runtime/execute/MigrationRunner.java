package dev.lockstep.runtime.execute;

import dev.lockstep.core.operation.Irreversible;
import dev.lockstep.runtime.AppliedMigration;
import dev.lockstep.runtime.AppliedMigration.State;
import dev.lockstep.runtime.Direction;
import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import dev.lockstep.runtime.PreflightException;
import dev.lockstep.runtime.PreflightFinding;
import dev.lockstep.runtime.preflight.Preflight;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one migration in one direction. Where PostgreSQL allows, that is one transaction with the
 * ledger row inside; otherwise {@link SegmentedRun}. For use by one thread.
 */
public final class MigrationRunner {

  private static final String ELAPSED_MS =
      "(extract(epoch FROM clock_timestamp() - now()) * 1000)::bigint";

  private final Session session;
  private final TransactionExecutor transactions;

  /** Makes a runner of a session. */
  public MigrationRunner(Session session) {
    this.session = session;
    this.transactions = new TransactionExecutor(session);
  }

  /**
   * Runs the migration.
   *
   * @throws LockstepException if it fails
   */
  public void run(Work work) {
    long start = System.nanoTime();
    session.listener().migrationStarted(work.migration().entry(), work.direction());
    try {
      List<PreflightFinding> replaced = new ArrayList<>();
      session.retry().run(work.revision(), () -> replaced.addAll(preflight(work)));
      report(work, replaced);
      if (work.isOneTransaction()) {
        transactions.run(new Transaction(work, work.steps(), true, List.of(closing(work)), false));
      } else {
        new SegmentedRun(session, transactions, work).run();
      }
      replaced.forEach(finding -> salvaged(work, finding));
    } catch (LockstepException e) {
      session.listener().migrationFailed(work.migration().entry(), work.direction(), e);
      throw e;
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    session.listener().migrationFinished(work.migration().entry(), work.direction(), duration);
  }

  /**
   * Checks that the migration can be undone.
   *
   * @throws LockstepException if it says that it can't be
   */
  public static void requireReversible(Work work) {
    for (Step step : work.steps()) {
      if (step.operation() instanceof Irreversible irreversible) {
        throw LockstepException.of(
            ErrorKind.IRREVERSIBLE,
            work.revision(),
            "Migration "
                + work.revision()
                + " can't be undone: "
                + irreversible.reason()
                + ". Nothing was changed; restore a backup, or write a migration that goes"
                + " forward.");
      }
    }
  }

  private List<PreflightFinding> preflight(Work work) {
    try {
      return Preflight.before(session.connection(), work.revision(), work.remaining());
    } catch (SQLException e) {
      throw Failures.of(work, null, work.begun() != null, e);
    }
  }

  private void report(Work work, List<PreflightFinding> findings) {
    findings.forEach(session.listener()::preflightFound);
    List<PreflightFinding> refused = findings.stream().filter(PreflightFinding::refuses).toList();
    if (!refused.isEmpty()) {
      throw new PreflightException(work.revision(), refused);
    }
  }

  private void salvaged(Work work, PreflightFinding finding) {
    session
        .listener()
        .salvaged(
            work.revision(),
            finding.table(),
            finding.column() == null ? "" : finding.column(),
            finding.count());
  }

  private String closing(Work work) {
    if (work.direction() == Direction.DOWNGRADE) {
      return session.ledger().delete(work.revision());
    }
    AppliedMigration row =
        LedgerRows.row(work, session, work.migration().checksum(), State.APPLIED, Duration.ZERO);
    return session.ledger().insert(row, ELAPSED_MS, session.appliedBySql());
  }
}
