package dev.lockstep.runtime;

import java.time.Duration;
import java.util.List;

/**
 * What an upgrade or a downgrade did.
 *
 * @param from the revision that the database was at; empty for none
 * @param to the revision that it is at; empty for none
 * @param revisions the migrations that ran, in the order they ran in
 * @param duration how long it took
 */
public record MigrationOutcome(String from, String to, List<String> revisions, Duration duration) {

  /** Copies the list. */
  public MigrationOutcome {
    revisions = List.copyOf(revisions);
  }

  /** Returns the outcome in one line. */
  public String describe() {
    return revisions.isEmpty()
        ? "Nothing to do: the database is at " + name(to)
        : "From "
            + name(from)
            + " to "
            + name(to)
            + ": "
            + revisions.size()
            + " migrations in "
            + duration.toMillis()
            + " ms";
  }

  private static String name(String revision) {
    return revision.isEmpty() ? "the beginning" : revision;
  }
}
