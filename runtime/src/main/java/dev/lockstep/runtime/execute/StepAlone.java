package dev.lockstep.runtime.execute;

import dev.lockstep.core.model.SqlStatements;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.render.SqlStatement;
import dev.lockstep.runtime.LockstepException;
import dev.lockstep.runtime.lock.LostConnection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Runs a step that PostgreSQL allows in no transaction. It is skipped when the catalog says that it
 * is done: a run that was cut off may have finished it.
 */
final class StepAlone {

  private final Session session;
  private final Work work;
  private final Step step;

  StepAlone(Session session, Work work, Step step) {
    this.session = session;
    this.work = work;
    this.step = step;
  }

  void run() {
    session
        .listener()
        .stepStarted(work.revision(), step.number(), step.total(), step.description());
    long start = System.nanoTime();
    session.retry().run(work.revision(), this::attempt);
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    session
        .listener()
        .stepFinished(work.revision(), step.number(), step.total(), step.description(), duration);
  }

  private void attempt() {
    try {
      if (isDone(step.operation())) {
        return;
      }
      if (step.operation() instanceof CreateIndex index) {
        createIndex(index, step.statements());
      } else if (step.operation() instanceof AddConstraintConcurrently addition) {
        addKey(addition);
      } else {
        executeAll(step.statements());
      }
    } catch (SQLException e) {
      throw Failures.of(work, step, true, e);
    }
  }

  /** Builds the index unless an earlier run has, and makes it the constraint's. */
  private void addKey(AddConstraintConcurrently addition) throws SQLException {
    List<SqlStatement> statements = step.statements();
    int last = statements.size() - 1;
    if (!isDone(addition.index())) {
      createIndex(addition.index(), statements.subList(0, last));
    }
    executeAll(statements.subList(last, statements.size()));
  }

  private void createIndex(CreateIndex index, List<SqlStatement> statements) throws SQLException {
    InvalidIndex leftover = new InvalidIndex(session.connection(), index, work.revision());
    leftover.drop();
    try {
      executeAll(statements);
    } catch (SQLException e) {
      // An invalid unique index goes on refusing rows.
      if (!LostConnection.is(e)) {
        dropAfter(e, leftover);
      }
      throw e;
    }
  }

  /** What can't be dropped now the next attempt drops; what went wrong first is what counts. */
  private static void dropAfter(SQLException cause, InvalidIndex leftover) {
    try {
      leftover.drop();
    } catch (SQLException | LockstepException e) {
      cause.addSuppressed(e);
    }
  }

  private boolean isDone(Operation operation) throws SQLException {
    List<Postcondition> postconditions = operation.postconditions();
    for (Postcondition postcondition : postconditions) {
      if (!Promises.holds(session.connection(), postcondition)) {
        return false;
      }
    }
    return !postconditions.isEmpty();
  }

  private void executeAll(List<SqlStatement> statements) throws SQLException {
    for (SqlStatement statement : statements) {
      for (String sql : SqlStatements.texts(statement.sql())) {
        execute(sql);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
