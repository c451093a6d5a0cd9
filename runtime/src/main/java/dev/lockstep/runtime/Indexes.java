package dev.lockstep.runtime;

import dev.lockstep.migration.MigrationIndex;
import java.util.Iterator;
import java.util.ServiceLoader;

/** Finds the index of migrations that the processor generated. */
final class Indexes {

  private Indexes() {}

  /**
   * Returns the only index on the class path.
   *
   * @throws LockstepException if there is none, or several
   */
  static MigrationIndex find() {
    Iterator<MigrationIndex> found = ServiceLoader.load(MigrationIndex.class).iterator();
    if (!found.hasNext()) {
      throw LockstepException.of(
          ErrorKind.NO_INDEX,
          "No index of migrations is on the class path. The Lockstep processor generates it when"
              + " the module with the migrations is compiled: see that it ran, or set index(...).");
    }
    MigrationIndex index = found.next();
    if (found.hasNext()) {
      StringBuilder names = new StringBuilder(index.getClass().getName());
      while (found.hasNext()) {
        names.append(", ").append(found.next().getClass().getName());
      }
      throw LockstepException.of(
          ErrorKind.SEVERAL_INDEXES,
          "Several indexes of migrations are on the class path: "
              + names
              + ". Say which one with index(...), each with a ledger(...) of its own.");
    }
    return index;
  }
}
