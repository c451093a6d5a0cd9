package dev.lockstep.runtime.execute;

import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.DropIndex;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionwiseOperation;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;
import dev.lockstep.core.render.Sql;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import dev.lockstep.runtime.LockstepException;
import dev.lockstep.runtime.LockstepException.Point;
import dev.lockstep.runtime.Rehearsal;
import dev.lockstep.runtime.VerificationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs migrations in one transaction that is rolled back. For use by one thread. */
public final class RehearsalRun {

  private static final String UNSAFE_NEW_ENUM_VALUE = "55P04";

  private final Connection connection;
  private final List<String> done = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Makes a rehearsal in a session. */
  public RehearsalRun(Session session) {
    this.connection = session.connection();
  }

  /**
   * Runs the migrations in order, up to the first that fails.
   *
   * @throws SQLException if the connection fails
   */
  public Rehearsal run(Iterable<Work> works) throws SQLException {
    @Nullable LockstepException failure = null;
    connection.setAutoCommit(false);
    try {
      for (Work work : works) {
        run(work);
        done.add(work.revision());
      }
    } catch (LockstepException e) {
      failure = e;
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
    return new Rehearsal(done, notes, failure);
  }

  private void run(Work work) throws SQLException {
    for (Step step : work.steps().subList(work.stepsDone(), work.steps().size())) {
      run(work, step);
    }
    List<String> failures = Promises.failures(connection, work.promises());
    if (!failures.isEmpty()) {
      Point point = new Point(work.revision(), "verify", null, false);
      throw new VerificationException(failures, point, null);
    }
  }

  private void run(Work work, Step step) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try {
      runStep(work, step);
      connection.releaseSavepoint(savepoint);
    } catch (SQLException e) {
      if (!UNSAFE_NEW_ENUM_VALUE.equals(e.getSQLState())) {
        throw Failures.of(work, step, false, e);
      }
      connection.rollback(savepoint);
      note(work, step, "skipped, because it uses a label that would have to be committed first");
    } catch (LockstepException e) {
      throw e;
    } catch (Exception e) {
      throw Failures.of(work, step, false, e);
    }
  }

  private void runStep(Work work, Step step) throws Exception {
    if (step.isCode()) {
      JooqSteps.run(step, connection);
    } else if (step.operation() instanceof Backfill backfill) {
      note(work, step, "run as one UPDATE instead of in batches");
      execute(update(backfill));
    } else if (step.mode() == Step.Mode.ALONE) {
      runAlone(work, step);
    } else {
      executeAll(step.statements());
    }
  }

  private void runAlone(Work work, Step step) throws SQLException {
    if (step.operation() instanceof ValidateConstraint
        || step.operation() instanceof ValidateNotNull) {
      executeAll(step.statements());
      return;
    }
    Operation plain = withoutConcurrently(step.operation());
    if (plain.equals(step.operation())) {
      note(work, step, "skipped, because PostgreSQL allows it in no transaction");
      return;
    }
    note(work, step, "run without CONCURRENTLY");
    executeAll(SqlRenderer.render(plain, work.revision()));
  }

  private static Operation withoutConcurrently(Operation operation) {
    if (operation instanceof CreateIndex creation) {
      return new CreateIndex(creation.table(), creation.index(), false);
    }
    if (operation instanceof AddConstraintConcurrently addition) {
      return new AddConstraint(addition.table(), addition.constraint());
    }
    if (operation instanceof DropPartition drop) {
      return drop.plain();
    }
    return operation instanceof DropIndex drop
        ? new DropIndex(drop.table(), drop.index(), false)
        : PartitionwiseOperation.plain(operation);
  }

  private static String update(Backfill backfill) {
    String assignments =
        backfill.assignments().entrySet().stream()
            .map(entry -> Sql.identifier(entry.getKey()) + " = " + entry.getValue() + "\n")
            .collect(Collectors.joining(", "));
    return "UPDATE "
        + Sql.name(backfill.table())
        + " SET "
        + assignments
        + (backfill.condition() == null ? "" : " WHERE " + backfill.condition());
  }

  private void note(Work work, Step step, String what) {
    notes.add(
        work.revision() + " step " + step.number() + " (" + step.description() + "): " + what);
  }

  private void executeAll(List<SqlStatement> statements) throws SQLException {
    for (SqlStatement statement : statements) {
      execute(statement.sql());
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
