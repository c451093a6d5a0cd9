package dev.lockstep.runtime;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown, before anything changes, when rows are there that a migration would refuse. */
public final class PreflightException extends LockstepException {

  private static final long serialVersionUID = 1L;

  private final transient List<PreflightFinding> findings;

  /** Makes the exception. */
  public PreflightException(String revision, List<PreflightFinding> findings) {
    super(
        ErrorKind.PREFLIGHT_REFUSED,
        "Migration "
            + revision
            + " would fail, so it was not started: "
            + findings.stream().map(PreflightFinding::describe).collect(Collectors.joining("; "))
            + ". Correct these rows, or give the migration a rule for them.",
        Point.of(revision),
        null);
    this.findings = List.copyOf(findings);
  }

  /** Returns what was found. */
  public List<PreflightFinding> findings() {
    return findings;
  }
}
