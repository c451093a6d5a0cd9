package dev.lockstep.runtime.execute;

import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.render.SqlStatement;
import dev.lockstep.runtime.LockstepException;
import dev.lockstep.runtime.LockstepException.Point;
import dev.lockstep.runtime.VerificationException;
import dev.lockstep.runtime.lock.LostConnection;
import dev.lockstep.runtime.lock.RunnerLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a transaction: in one round trip when it is SQL only, else step by step. A failure in the
 * round trip says little about where, so the transaction runs again step by step, which tells.
 */
final class TransactionExecutor {

  private final Session session;
  private final Connection connection;

  TransactionExecutor(Session session) {
    this.session = session;
    this.connection = session.connection();
  }

  void run(Transaction transaction) {
    session
        .retry()
        .run(
            transaction.work().revision(),
            () -> {
              if (transaction.hasCode()) {
                runStepByStep(transaction);
              } else {
                runAtOnce(transaction);
              }
            });
  }

  private void runAtOnce(Transaction transaction) {
    String script = transaction.script(session.backendPid());
    try {
      execute(script);
    } catch (SQLException e) {
      if (LostConnection.is(e)) {
        throw Failures.of(transaction.work(), null, transaction.committedBefore(), e);
      }
      rollBackText(e);
      if (Promises.moved(e)) {
        throw RunnerLock.changedBackend();
      }
      if (isAboutLocks(e)) {
        throw Failures.of(transaction.work(), null, transaction.committedBefore(), e);
      }
      runStepByStep(transaction);
    }
  }

  private static boolean isAboutLocks(SQLException e) {
    return "55P03".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
  }

  private void rollBackText(SQLException cause) {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private void runStepByStep(Transaction transaction) {
    @Nullable Step current = null;
    try {
      connection.setAutoCommit(false);
      for (Step step : transaction.steps()) {
        current = step;
        runStep(transaction.work(), step);
      }
      current = null;
      requirePromises(transaction);
      for (String sql : transaction.closing()) {
        execute(sql);
      }
      connection.commit();
      connection.setAutoCommit(true);
    } catch (LockstepException e) {
      rollBack(e);
      throw e;
    } catch (Exception e) {
      rollBack(e);
      throw Failures.of(transaction.work(), current, transaction.committedBefore(), e);
    }
  }

  private void runStep(Work work, Step step) throws Exception {
    session
        .listener()
        .stepStarted(work.revision(), step.number(), step.total(), step.description());
    long start = System.nanoTime();
    if (step.isCode()) {
      JooqSteps.run(step, connection);
    }
    for (SqlStatement statement : step.statements()) {
      execute(statement.sql());
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    session
        .listener()
        .stepFinished(work.revision(), step.number(), step.total(), step.description(), duration);
  }

  private void requirePromises(Transaction transaction) throws SQLException {
    List<Postcondition> promises =
        transaction.verifying() ? transaction.work().promises() : List.of();
    List<String> failures = Promises.failures(connection, promises);
    if (!failures.isEmpty()) {
      throw new VerificationException(failures, point(transaction), null);
    }
    execute(Promises.statement(List.of(), session.backendPid()));
  }

  private static Point point(Transaction transaction) {
    return new Point(transaction.work().revision(), "verify", null, transaction.committedBefore());
  }

  private void rollBack(Exception cause) {
    try {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
