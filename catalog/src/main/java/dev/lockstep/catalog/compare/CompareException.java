package dev.lockstep.catalog.compare;

/** Thrown when two databases can't be compared; neither was changed. */
public final class CompareException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why they can't be compared. Codes are stable; the words are not. */
  public enum Reason {
    /** The source is neither a URL, nor a file, nor {@code empty}. */
    UNKNOWN_SOURCE("LS5001"),
    /** The server can't be reached or refuses. */
    CONNECTION("LS5002"),
    /** The file is no description of a database. */
    UNREADABLE_FILE("LS5003"),
    /** There is no way from the one to the other. */
    NO_PLAN("LS5004"),
    /** There is no server that could read a project's snapshot. */
    NO_SERVER("LS5005"),
    /** The server does not take a project's model. */
    MODEL_REFUSED("LS5006");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** Returns the stable code. */
    public String code() {
      return code;
    }
  }

  CompareException(Reason reason, String message, Throwable cause) {
    super(reason.code() + ": " + message, cause);
    this.reason = reason;
  }

  CompareException(Reason reason, String message) {
    super(reason.code() + ": " + message);
    this.reason = reason;
  }

  /** Returns why. */
  public Reason reason() {
    return reason;
  }
}
