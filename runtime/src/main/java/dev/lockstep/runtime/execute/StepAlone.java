package dev.lockstep.runtime.execute;

import dev.lockstep.core.model.SqlStatements;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.OnlineOperation;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import dev.lockstep.runtime.LockstepException;
import dev.lockstep.runtime.lock.LostConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
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
      } else if (step.operation() instanceof OnlineOperation change) {
        change(change);
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

  /** An invalid unique index of a partition goes on refusing rows as well. */
  private void change(OnlineOperation change) throws SQLException {
    try {
      executeAll(step.statements());
    } catch (SQLException e) {
      if (!LostConnection.is(e)) {
        dropAfter(e, () -> executeAll(SqlRenderer.leftovers(change)));
      }
      throw e;
    }
  }

  private void createIndex(CreateIndex index, List<SqlStatement> statements) throws SQLException {
    InvalidIndex leftover = new InvalidIndex(session.connection(), index, work.revision());
    leftover.drop();
    try {
      executeAll(statements);
    } catch (SQLException e) {
      // An invalid unique index goes on refusing rows.
      if (!LostConnection.is(e)) {
        dropAfter(e, leftover::drop);
      }
      throw e;
    }
  }

  /** What can't be dropped now the next attempt drops; what went wrong first is what counts. */
  private static void dropAfter(SQLException cause, Drop drop) {
    try {
      drop.run();
    } catch (SQLException | LockstepException e) {
      cause.addSuppressed(e);
    }
  }

  /** What takes away an index that nobody can use. */
  private interface Drop {
    void run() throws SQLException;
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
      List<String> texts =
          statement.query() ? rows(statement.sql()) : SqlStatements.texts(statement.sql());
      for (String sql : texts) {
        execute(sql);
      }
    }
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = session.connection().createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet result = statement.executeQuery(query)) {
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
    }
    return rows;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
