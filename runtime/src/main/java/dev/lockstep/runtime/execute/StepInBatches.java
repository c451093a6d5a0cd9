package dev.lockstep.runtime.execute;

import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.snapshot.Checksum;
import dev.lockstep.runtime.BackfillProgress;
import dev.lockstep.runtime.backfill.BackfillCursor;
import dev.lockstep.runtime.backfill.BackfillRun;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Runs a backfill, each batch in a transaction of its own, and leaves others time in between. */
final class StepInBatches {

  private final Session session;
  private final Work work;
  private final Step step;

  StepInBatches(Session session, Work work, Step step) {
    this.session = session;
    this.work = work;
    this.step = step;
  }

  void run() {
    session
        .listener()
        .stepStarted(work.revision(), step.number(), step.total(), step.description());
    long begin = System.nanoTime();
    BackfillCursor cursor =
        new BackfillCursor(
            session.ledger().besides(BackfillCursor.TABLE),
            work.revision(),
            step.number(),
            Checksum.of(List.of(step.operation()), List.of()));
    BackfillRun run =
        new BackfillRun(session.connection(), (Backfill) step.operation(), cursor, session.pace());
    try {
      session.retry().run(work.revision(), () -> open(run));
      boolean[] more = {true};
      while (more[0]) {
        session.retry().run(work.revision(), () -> more[0] = batch(run));
        report(run);
        if (more[0]) {
          run.rest(lag -> session.listener().waitingForStandbys(work.revision(), lag));
        }
      }
    } catch (SQLException e) {
      throw Failures.of(work, step, true, e);
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    session
        .listener()
        .stepFinished(work.revision(), step.number(), step.total(), step.description(), duration);
  }

  private void open(BackfillRun run) {
    try {
      run.open();
    } catch (SQLException e) {
      throw Failures.of(work, step, true, e);
    }
  }

  private boolean batch(BackfillRun run) {
    try {
      return run.next();
    } catch (SQLException e) {
      throw Failures.of(work, step, true, e);
    }
  }

  private void report(BackfillRun run) {
    BackfillProgress progress = run.progress(step.description());
    session
        .listener()
        .progress(work.revision(), step.description(), progress.done(), progress.total());
    session.listener().backfillProgressed(progress);
  }
}
