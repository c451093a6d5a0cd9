package dev.lockstep.runtime.chain;

import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.snapshot.Checksum;
import dev.lockstep.migration.MigrationEntry;
import java.util.List;

/**
 * A migration and what it recorded.
 *
 * @param entry what the index knows of it
 * @param upgrade the operations that apply it
 * @param downgrade the operations that undo it
 * @param verify what it promises
 * @param checksum the checksum of its operations
 */
public record RecordedMigration(
    MigrationEntry entry,
    List<Operation> upgrade,
    List<Operation> downgrade,
    List<Postcondition> verify,
    String checksum) {

  /** Copies the lists. */
  public RecordedMigration {
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
    verify = List.copyOf(verify);
  }

  /** Returns the revision. */
  public String revision() {
    return entry.revision();
  }

  /** Returns the checksum of the first operations of the upgrade. */
  public String checksumOfFirst(int count) {
    return Checksum.of(upgrade.subList(0, Math.min(count, upgrade.size())), List.of());
  }
}
