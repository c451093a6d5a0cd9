package dev.lockstep.runtime.execute;

import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.runtime.AppliedMigration;
import dev.lockstep.runtime.AppliedMigration.State;
import java.time.Duration;

/** Makes the rows that migrations write to the ledger. */
final class LedgerRows {

  private LedgerRows() {}

  static AppliedMigration row(
      Work work, Session session, String checksum, State state, Duration duration) {
    MigrationEntry entry = work.migration().entry();
    return new AppliedMigration(
        work.rank(),
        entry.revision(),
        entry.version(),
        entry.description(),
        checksum,
        entry.sourceDigest(),
        session.clock().instant(),
        "",
        duration,
        state,
        state == State.APPLIED ? work.steps().size() : 0);
  }
}
