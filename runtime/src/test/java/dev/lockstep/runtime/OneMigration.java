package dev.lockstep.runtime;

import dev.lockstep.migration.Migration;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.MigrationIndex;
import java.util.List;

/** An index as the processor generates it: it names migrations without loading them. */
final class OneMigration implements MigrationIndex {

  @Override
  public List<MigrationEntry> entries() {
    return List.of(
        MigrationEntry.parse(
            "r1\t\t1.0.0\tMigration r1\t\t\tdev.lockstep.runtime.OneMigration\tdigest of r1"
                + "\tEXPAND"));
  }

  @Override
  public Migration create(String revision) {
    return UpgradeProgram.chains().create(revision);
  }
}
