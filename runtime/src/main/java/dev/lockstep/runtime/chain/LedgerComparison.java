package dev.lockstep.runtime.chain;

import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.runtime.AppliedMigration;
import dev.lockstep.runtime.AppliedMigration.State;
import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ledger beside the chain.
 *
 * @param applied the rows of the ledger
 * @param pending the migrations that are not begun, in order
 * @param resumable the row of a migration that is begun and not complete; null for none
 * @param sameOperations applied migrations whose source has changed and whose operations have not
 */
public record LedgerComparison(
    List<AppliedMigration> applied,
    List<MigrationEntry> pending,
    @Nullable AppliedMigration resumable,
    List<MigrationEntry> sameOperations) {

  /** Copies the lists. */
  public LedgerComparison {
    applied = List.copyOf(applied);
    pending = List.copyOf(pending);
    sameOperations = List.copyOf(sameOperations);
  }

  /**
   * Compares.
   *
   * @throws LockstepException if the ledger is no beginning of the chain, or an applied migration
   *     was edited
   */
  public static LedgerComparison of(Chain chain, List<AppliedMigration> applied) {
    requireKnown(chain, applied);
    requireOrder(chain, applied);
    List<MigrationEntry> same = new ArrayList<>();
    AppliedMigration resumable = null;
    for (int i = 0; i < applied.size(); i++) {
      AppliedMigration row = applied.get(i);
      MigrationEntry entry = chain.entries().get(i);
      if (row.state() != State.APPLIED) {
        requireSameSteps(chain.record(entry), row);
        resumable = row;
      } else if (entry.sourceDigest().isEmpty()
          || !entry.sourceDigest().equals(row.sourceDigest())) {
        requireSameOperations(chain.record(entry), row);
        same.add(entry);
      }
    }
    List<MigrationEntry> pending = chain.entries().subList(applied.size(), chain.entries().size());
    return new LedgerComparison(applied, pending, resumable, same);
  }

  private static void requireKnown(Chain chain, List<AppliedMigration> applied) {
    List<String> unknown =
        applied.stream()
            .map(AppliedMigration::revision)
            .filter(revision -> !chain.contains(revision))
            .toList();
    if (!unknown.isEmpty()) {
      throw LockstepException.of(
          ErrorKind.UNKNOWN_REVISION,
          unknown.get(0),
          "The database has "
              + String.join(", ", unknown)
              + ", which this code does not know; its own head is '"
              + chain.head()
              + "'. Newer code, or another branch, has migrated the database: deploy code that has"
              + " these migrations, or downgrade with it first.");
    }
  }

  private static void requireOrder(Chain chain, List<AppliedMigration> applied) {
    Set<String> revisions = new HashSet<>();
    applied.forEach(row -> revisions.add(row.revision()));
    for (int i = 0; i < applied.size(); i++) {
      MigrationEntry expected = chain.entries().get(i);
      if (!revisions.contains(expected.revision())) {
        throw LockstepException.of(
            ErrorKind.OUT_OF_ORDER,
            expected.revision(),
            "Migration "
                + expected.revision()
                + " is not applied, but "
                + applied.get(applied.size() - 1).revision()
                + ", which comes after it, is. Make it the last of the chain (a greater revision,"
                + " the head as its parent), or downgrade to '"
                + expected.parent()
                + "' and upgrade again.");
      }
    }
  }

  private static void requireSameSteps(RecordedMigration migration, AppliedMigration row) {
    String now =
        row.state() == State.RUNNING
            ? migration.checksumOfFirst(row.stepsDone())
            : migration.checksum();
    if (!now.equals(row.checksum()) || row.stepsDone() > steps(migration, row)) {
      throw LockstepException.of(
          ErrorKind.EDITED,
          row.revision(),
          "Migration "
              + row.revision()
              + " was cut off after "
              + row.stepsDone()
              + " steps, and these steps have been edited since. Bring them back as they were;"
              + " the steps after them may change.");
    }
  }

  private static int steps(RecordedMigration migration, AppliedMigration row) {
    return row.state() == State.RUNNING ? migration.upgrade().size() : migration.downgrade().size();
  }

  private static void requireSameOperations(RecordedMigration migration, AppliedMigration row) {
    String checksum = migration.checksum();
    if (!checksum.equals(row.checksum())) {
      throw LockstepException.of(
          ErrorKind.EDITED,
          row.revision(),
          "Migration "
              + row.revision()
              + " ("
              + migration.entry().className()
              + ") was edited after it was applied at "
              + row.appliedAt()
              + ": its checksum is "
              + checksum
              + ", the ledger has "
              + row.checksum()
              + ". Bring it back as it was and put the change into a new migration.");
    }
  }
}
