package dev.lockstep.core.snapshot;

/** Thrown when a text is no snapshot that this Lockstep can read. */
public final class SnapshotException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final int line;

  /** Why a snapshot can't be read. */
  public enum Reason {
    /** The text is not what Lockstep wrote: cut off, edited by hand, or merged wrongly. */
    DAMAGED,
    /** A newer Lockstep wrote it. */
    NEWER
  }

  SnapshotException(Reason reason, int line, String message) {
    super("line " + line + ": " + message);
    this.reason = reason;
    this.line = line;
  }

  /** Returns the exception for a text that is not what Lockstep wrote. */
  public static SnapshotException damaged(int line, String message) {
    return new SnapshotException(Reason.DAMAGED, line, message);
  }

  /** Returns why it can't be read. */
  public Reason reason() {
    return reason;
  }

  /** Returns the line where reading ended; the first is 1. */
  public int line() {
    return line;
  }
}
