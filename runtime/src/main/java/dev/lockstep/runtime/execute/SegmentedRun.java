package dev.lockstep.runtime.execute;

import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.runtime.AppliedMigration;
import dev.lockstep.runtime.AppliedMigration.State;
import dev.lockstep.runtime.Direction;
import dev.lockstep.runtime.LockstepException;
import dev.lockstep.runtime.backfill.BackfillCursor;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a migration that one transaction can't hold. The ledger notes how many steps are done: for
 * steps in a transaction in that transaction; for the others afterwards, so that what the catalog
 * says decides whether they run again.
 */
final class SegmentedRun {

  private final Session session;
  private final TransactionExecutor transactions;
  private final Work work;
  private final long start = System.nanoTime();

  SegmentedRun(Session session, TransactionExecutor transactions, Work work) {
    this.session = session;
    this.transactions = transactions;
    this.work = work;
  }

  void run() {
    if (work.begun() == null) {
      begin();
    }
    int next = work.stepsDone();
    while (next < work.steps().size()) {
      next = runFrom(next);
    }
    transactions.run(new Transaction(work, List.of(), true, closing(), true));
  }

  private void begin() {
    AppliedMigration row =
        LedgerRows.row(work, session, work.checksumAfter(0), State.RUNNING, Duration.ZERO);
    execute(
        forgetting()
            + (work.direction() == Direction.UPGRADE
                ? session.ledger().insert(row, "0", session.appliedBySql())
                : advance(0)));
  }

  /** A cursor of another run of the migration must not make this one leave rows out. */
  private String forgetting() {
    String table = session.ledger().besides(BackfillCursor.TABLE);
    return hasBatches()
        ? BackfillCursor.create(table)
            + ";\n"
            + BackfillCursor.forget(table, work.revision())
            + ";\n"
        : "";
  }

  private boolean hasBatches() {
    return work.steps().stream().anyMatch(step -> step.mode() == Step.Mode.BATCHES);
  }

  /** Runs what comes next and returns the index of the step after it. */
  private int runFrom(int first) {
    Step step = work.steps().get(first);
    switch (step.mode()) {
      case ALONE -> {
        new StepAlone(session, work, step).run();
        execute(advance(first + 1));
        return first + 1;
      }
      case BATCHES -> {
        new StepInBatches(session, work, step).run();
        execute(advance(first + 1));
        return first + 1;
      }
      case TRANSACTION, COMMIT_AFTER -> {
        int end = endOfSegment(first);
        List<Step> steps = work.steps().subList(first, end);
        transactions.run(new Transaction(work, steps, false, List.of(advance(end)), first > 0));
        return end;
      }
    }
    throw new IllegalStateException("Unreachable: every mode returns");
  }

  private int endOfSegment(int first) {
    int end = first;
    while (end < work.steps().size()) {
      switch (work.steps().get(end).mode()) {
        case TRANSACTION -> {
          if (end > first && standsAlone(end)) {
            return end;
          }
          end++;
        }
        case COMMIT_AFTER -> {
          return end + 1;
        }
        case ALONE, BATCHES -> {
          return end;
        }
      }
    }
    return end;
  }

  /** Reads the rows, so that nothing before it may hold a lock meanwhile. */
  private boolean standsAlone(int step) {
    List<Step> steps = work.steps();
    return steps.get(step).operation() instanceof RemoveRows
        && step + 1 < steps.size()
        && steps.get(step + 1).mode() == Step.Mode.ALONE;
  }

  private String advance(int stepsDone) {
    return session
        .ledger()
        .advance(
            work.revision(), work.stateWhileRunning(), stepsDone, work.checksumAfter(stepsDone));
  }

  private List<String> closing() {
    List<String> sql = new ArrayList<>();
    if (work.direction() == Direction.DOWNGRADE) {
      sql.add(session.ledger().delete(work.revision()));
    } else {
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      AppliedMigration row =
          LedgerRows.row(work, session, work.migration().checksum(), State.APPLIED, duration);
      sql.add(session.ledger().complete(row));
    }
    if (hasBatches()) {
      sql.add(
          BackfillCursor.forget(session.ledger().besides(BackfillCursor.TABLE), work.revision()));
    }
    return sql;
  }

  private void execute(String sql) {
    try (Statement statement = session.connection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw LockstepException.database("Can't write the ledger", e);
    }
  }
}
