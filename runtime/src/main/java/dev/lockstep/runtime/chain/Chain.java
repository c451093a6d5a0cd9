package dev.lockstep.runtime.chain;

import dev.lockstep.core.snapshot.Checksum;
import dev.lockstep.migration.Migration;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.MigrationIndex;
import dev.lockstep.migration.Phase;
import dev.lockstep.migration.SchemaChange;
import dev.lockstep.migration.Verification;
import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The migrations of the application, each after its parent. Immutable. */
public final class Chain {

  private final MigrationIndex index;
  private final List<MigrationEntry> entries;
  private final Map<String, Integer> places;

  private Chain(MigrationIndex index, List<MigrationEntry> entries, Map<String, Integer> places) {
    this.index = index;
    this.entries = entries;
    this.places = places;
  }

  /**
   * Returns the chain of an index.
   *
   * @throws LockstepException if the migrations are no chain
   */
  public static Chain of(MigrationIndex index) {
    List<MigrationEntry> entries = List.copyOf(index.entries());
    List<String> problems = problems(entries);
    if (!problems.isEmpty()) {
      throw LockstepException.of(ErrorKind.BROKEN_CHAIN, String.join(" ", problems));
    }
    Map<String, Integer> places = new HashMap<>();
    for (MigrationEntry entry : entries) {
      places.put(entry.revision(), places.size());
    }
    return new Chain(index, entries, places);
  }

  /**
   * Returns how many of the migrations run in a phase: before the new code all but those at the end
   * that wait for the old code to be gone, after it all.
   */
  public static int length(List<MigrationEntry> entries, Phase phase) {
    int length = entries.size();
    while (phase == Phase.EXPAND
        && length > 0
        && entries.get(length - 1).phase() == Phase.CONTRACT) {
      length--;
    }
    return length;
  }

  /** Returns what keeps the entries from being a chain; nothing when they are one. */
  public static List<String> problems(List<MigrationEntry> entries) {
    List<String> problems = new ArrayList<>();
    Map<String, MigrationEntry> byRevision = new HashMap<>();
    Map<String, MigrationEntry> byParent = new HashMap<>();
    for (MigrationEntry entry : entries) {
      MigrationEntry same = byRevision.put(entry.revision(), entry);
      MigrationEntry sibling = byParent.put(entry.parent(), entry);
      if (same != null) {
        problems.add(
            "Both "
                + same.className()
                + " and "
                + entry.className()
                + " have the revision "
                + entry.revision()
                + ": give one of them another.");
      } else if (sibling != null) {
        problems.add(
            "Both "
                + sibling.revision()
                + " and "
                + entry.revision()
                + " follow "
                + (entry.parent().isEmpty() ? "nothing" : entry.parent())
                + ": make one of them the parent of the other.");
      }
    }
    String before = "";
    for (MigrationEntry entry : entries) {
      boolean missing = !entry.parent().isEmpty() && !byRevision.containsKey(entry.parent());
      if (missing) {
        problems.add(
            "Migration "
                + entry.revision()
                + " follows "
                + entry.parent()
                + ", which the code does not have: bring its class back, or correct the parent.");
      } else if (problems.isEmpty() && !entry.parent().equals(before)) {
        problems.add(
            "Migration "
                + entry.revision()
                + " follows '"
                + entry.parent()
                + "' and stands in the index after '"
                + before
                + "': compile again.");
      }
      before = entry.revision();
    }
    return problems;
  }

  /** Returns what the index knows of the migrations, in order. */
  public List<MigrationEntry> entries() {
    return entries;
  }

  /** Returns the revision of the last migration; empty when there is none. */
  public String head() {
    return entries.isEmpty() ? "" : entries.get(entries.size() - 1).revision();
  }

  /** Returns whether there is a migration of that revision. */
  public boolean contains(String revision) {
    return places.containsKey(revision);
  }

  /**
   * Returns how many migrations lead to the revision, itself among them; 0 for the empty one.
   *
   * @throws LockstepException if there is no such revision
   */
  public int lengthTo(String revision) {
    if (revision.isEmpty()) {
      return 0;
    }
    Integer place = places.get(revision);
    if (place == null) {
      throw LockstepException.of(
          ErrorKind.NO_SUCH_REVISION,
          "There is no migration "
              + revision
              + ". The code has "
              + (entries.isEmpty() ? "none." : entries.get(0).revision() + " to " + head() + "."));
    }
    return place + 1;
  }

  /**
   * Records what a migration does.
   *
   * @throws LockstepException if the migration can't be made or throws
   */
  public RecordedMigration record(MigrationEntry entry) {
    try {
      Migration migration = index.create(entry.revision());
      SchemaChange upgrade = new SchemaChange();
      SchemaChange downgrade = new SchemaChange();
      Verification verification = new Verification();
      migration.upgrade(upgrade);
      migration.downgrade(downgrade);
      migration.verify(verification);
      return new RecordedMigration(
          entry,
          upgrade.operations(),
          downgrade.operations(),
          verification.postconditions(),
          Checksum.of(upgrade.operations(), downgrade.operations()));
    } catch (RuntimeException e) {
      throw new LockstepException(
          ErrorKind.BAD_MIGRATION,
          "Migration "
              + entry.revision()
              + " ("
              + entry.className()
              + ") can't be recorded: "
              + e.getMessage(),
          LockstepException.Point.of(entry.revision()),
          e);
    }
  }
}
