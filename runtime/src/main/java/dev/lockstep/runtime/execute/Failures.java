package dev.lockstep.runtime.execute;

import dev.lockstep.core.render.RemovalError;
import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import dev.lockstep.runtime.LockstepException.Point;
import dev.lockstep.runtime.lock.LostConnection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns what the server or a step of a migration throws into an exception that tells where. */
final class Failures {

  private static final String CORRECT_REFERENCES =
      " Change or delete the rows that reference them first: only what breaks the rule is removed.";

  private Failures() {}

  static LockstepException of(Work work, @Nullable Step step, boolean committed, Exception cause) {
    String sqlState = cause instanceof SQLException sql ? sql.getSQLState() : stateBelow(cause);
    boolean lost = cause instanceof SQLException sql && LostConnection.is(sql);
    String description = step == null ? null : step.description();
    String message =
        "Migration "
            + work.revision()
            + " failed"
            + (step == null ? "" : " at step " + step.number() + " of " + step.total())
            + (description == null ? "" : " (" + description + ")")
            + ": "
            + cause.getMessage()
            + ". "
            + outcome(committed, lost);
    boolean referenced = RemovalError.SQL_STATE.equals(sqlState);
    Point point = new Point(work.revision(), description, sqlState, committed || lost);
    return new LockstepException(
        referenced ? ErrorKind.REMOVAL_REFUSED : ErrorKind.STEP_FAILED,
        referenced ? message + CORRECT_REFERENCES : message,
        point,
        cause);
  }

  private static @Nullable String stateBelow(Throwable error) {
    for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getSQLState();
      }
    }
    return null;
  }

  private static String outcome(boolean committed, boolean lost) {
    if (lost) {
      return "The connection is lost, so whether the last transaction was committed is unknown; the"
          + " next run finds out from the ledger.";
    }
    return committed
        ? "The steps before it are committed; correct the migration and run it again, and it goes"
            + " on where it stopped."
        : "Nothing of it is committed.";
  }
}
