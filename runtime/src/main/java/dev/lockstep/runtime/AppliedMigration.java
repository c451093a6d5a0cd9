package dev.lockstep.runtime;

import java.time.Duration;
import java.time.Instant;

/**
 * A row of the ledger.
 *
 * @param rank its place in the order of application, from 1
 * @param revision the migration
 * @param version the version of the schema after it
 * @param description what it does
 * @param checksum the checksum of its operations; while it is {@link State#RUNNING}, of those done
 * @param sourceDigest the digest of its source; empty when unknown
 * @param appliedAt when it was applied or begun
 * @param appliedBy who applied it
 * @param duration how long it took
 * @param state whether it is complete
 * @param stepsDone how many of its operations are done
 */
public record AppliedMigration(
    int rank,
    String revision,
    String version,
    String description,
    String checksum,
    String sourceDigest,
    Instant appliedAt,
    String appliedBy,
    Duration duration,
    State state,
    int stepsDone) {

  /** Whether a migration is complete. */
  public enum State {
    /**
     * It was begun and is not complete: it runs, or was cut off and goes on at the next upgrade.
     */
    RUNNING,
    /** It is complete. */
    APPLIED,
    /** Its downgrade was begun and is not complete. */
    REVERTING
  }

  /** Returns the row in one line. */
  public String describe() {
    return revision
        + "  "
        + version
        + "  "
        + description
        + "  ("
        + state
        + ", "
        + appliedAt
        + " by "
        + appliedBy
        + ", "
        + duration.toMillis()
        + " ms)";
  }
}
