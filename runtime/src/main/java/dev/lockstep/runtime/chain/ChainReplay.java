package dev.lockstep.runtime.chain;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Families;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.OperationException;
import dev.lockstep.core.snapshot.Fingerprint;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.runtime.LockstepException;
import java.util.ArrayList;
import java.util.List;

/** Applies migrations to an empty model and compares the fingerprints that they carry. */
public final class ChainReplay {

  private final Chain chain;
  private final List<String> problems = new ArrayList<>();
  private Schema schema = Schema.empty();

  private ChainReplay(Chain chain) {
    this.chain = chain;
  }

  /** Returns the replay of the first migrations; it ends at the first that does not fit. */
  public static ChainReplay ofFirst(Chain chain, int count) {
    ChainReplay replay = new ChainReplay(chain);
    for (MigrationEntry entry : chain.entries().subList(0, count)) {
      if (!replay.apply(entry)) {
        break;
      }
    }
    return replay;
  }

  /** Returns the model after the migrations. */
  public Schema schema() {
    return schema;
  }

  /** Returns what was wrong. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  private boolean apply(MigrationEntry entry) {
    requireFingerprint(entry, "before", entry.before());
    try {
      for (Operation operation : chain.record(entry).upgrade()) {
        Families.check(operation, schema);
        schema = operation.apply(schema);
      }
    } catch (OperationException | IllegalArgumentException e) {
      problems.add(
          "Migration "
              + entry.revision()
              + " does not fit the schema before it: "
              + e.getMessage()
              + ".");
      return false;
    } catch (LockstepException e) {
      problems.add(e.getMessage());
      return false;
    }
    requireFingerprint(entry, "after", entry.after());
    return true;
  }

  private void requireFingerprint(MigrationEntry entry, String when, String promised) {
    String actual = Fingerprint.of(schema);
    if (!promised.isEmpty() && !promised.equals(actual)) {
      problems.add(
          "The schema "
              + when
              + " migration "
              + entry.revision()
              + " has the fingerprint "
              + actual
              + ", but the migration says "
              + promised
              + ": it, or one before it, was edited.");
    }
  }
}
