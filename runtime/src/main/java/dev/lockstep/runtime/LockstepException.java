package dev.lockstep.runtime;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Thrown when a command can't be done; the message says what is wrong, where, and what to do. */
public class LockstepException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorKind kind;
  private final transient Point point;

  /**
   * Makes the exception.
   *
   * @param kind what went wrong
   * @param message what is wrong and what to do; the code of the kind is put before it
   * @param point where it went wrong
   * @param cause what it follows from; null for nothing
   */
  public LockstepException(ErrorKind kind, String message, Point point, @Nullable Throwable cause) {
    super(kind.code() + ": " + message, cause);
    this.kind = kind;
    this.point = point;
  }

  /**
   * Where a failure happened.
   *
   * @param revision the migration; null outside any
   * @param step what the step does; null outside any
   * @param sqlState the code that the server gave; null when none did
   * @param committed whether something of the migration is, or may be, committed
   */
  public record Point(
      @Nullable String revision,
      @Nullable String step,
      @Nullable String sqlState,
      boolean committed) {

    /** Outside any migration. */
    public static final Point NONE = new Point(null, null, null, false);

    /** Returns the point of a migration where nothing is committed. */
    public static Point of(String revision) {
      return new Point(revision, null, null, false);
    }
  }

  /** Returns an exception outside any migration. */
  public static LockstepException of(ErrorKind kind, String message) {
    return new LockstepException(kind, message, Point.NONE, null);
  }

  /** Returns an exception about one migration of which nothing is committed. */
  public static LockstepException of(ErrorKind kind, String revision, String message) {
    return new LockstepException(kind, message, Point.of(revision), null);
  }

  /** Returns the exception for an error of the database outside any migration. */
  public static LockstepException database(String what, SQLException cause) {
    return new LockstepException(
        ErrorKind.DATABASE,
        what + ": " + cause.getMessage(),
        new Point(null, null, cause.getSQLState(), false),
        cause);
  }

  /** Returns what went wrong. */
  public ErrorKind kind() {
    return kind;
  }

  /** Returns the migration; null outside any. */
  public @Nullable String revision() {
    return point.revision();
  }

  /** Returns what the failed step does; null outside any. */
  public @Nullable String step() {
    return point.step();
  }

  /** Returns the SQLSTATE that the server gave; null when none did. */
  public @Nullable String sqlState() {
    return point.sqlState();
  }

  /** Returns whether something of the migration is committed, or may be. */
  public boolean committed() {
    return point.committed();
  }
}
