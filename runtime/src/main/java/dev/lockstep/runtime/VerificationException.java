package dev.lockstep.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when something that a migration promises does not hold once its steps are done. */
public final class VerificationException extends LockstepException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> failures;

  /** Makes the exception; each failure says what does not hold. */
  public VerificationException(List<String> failures, Point point, @Nullable Throwable cause) {
    super(
        ErrorKind.VERIFICATION_FAILED,
        "Migration "
            + point.revision()
            + " does not do what it promises. "
            + "This does not hold: "
            + String.join("; ", failures)
            + ". "
            + (point.committed()
                ? "Its steps are committed; put right what does not hold and run the upgrade again."
                : "It is rolled back."),
        point,
        cause);
    this.failures = List.copyOf(failures);
  }

  /** Returns what does not hold. */
  public List<String> failures() {
    return failures;
  }
}
