package dev.lockstep.runtime;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.render.SqlScript;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.MigrationIndex;
import dev.lockstep.migration.Phase;
import dev.lockstep.runtime.AppliedMigration.State;
import dev.lockstep.runtime.DryRun.Planned;
import dev.lockstep.runtime.backfill.BackfillCursor;
import dev.lockstep.runtime.chain.Chain;
import dev.lockstep.runtime.chain.ChainReplay;
import dev.lockstep.runtime.chain.LedgerComparison;
import dev.lockstep.runtime.drift.Drift;
import dev.lockstep.runtime.execute.MissingNames;
import dev.lockstep.runtime.execute.Promises;
import dev.lockstep.runtime.ledger.LedgerTable;
import dev.lockstep.runtime.ledger.RepairLog;
import dev.lockstep.runtime.preflight.Preflight;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The commands that leave the database as it is. For use by one thread. */
final class Reading {

  private static final String SALVAGE_TABLE = "lockstep_salvage";

  private final Connection connection;
  private final LedgerTable ledger;
  private final MigrationIndex index;
  private final Phase phase;

  Reading(Connection connection, Options options, MigrationIndex index) throws SQLException {
    this.connection = connection;
    this.index = index;
    this.phase = options.phase;
    this.ledger = LedgerTable.locate(connection, options.ledgerSchema, options.ledgerTable);
  }

  /**
   * A command.
   *
   * @param <R> what it returns
   */
  interface Query<R> {
    R run(Reading reading) throws SQLException;
  }

  Status status() throws SQLException {
    List<AppliedMigration> applied = ledger.read(connection);
    List<String> problems = new ArrayList<>();
    try {
      LedgerComparison.of(Chain.of(index), applied);
    } catch (LockstepException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    Set<String> known = new HashSet<>();
    applied.forEach(row -> known.add(row.revision()));
    List<MigrationEntry> entries = index.entries();
    int length = Chain.length(entries, phase);
    return new Status(
        ledger.toString(),
        applied,
        unknown(entries.subList(0, length), known),
        unknown(entries.subList(length, entries.size()), known),
        problems);
  }

  private static List<MigrationEntry> unknown(List<MigrationEntry> entries, Set<String> known) {
    return entries.stream().filter(entry -> !known.contains(entry.revision())).toList();
  }

  /** Returns the pending migrations without those that wait. */
  private List<MigrationEntry> pending(LedgerComparison comparison) {
    List<MigrationEntry> pending = comparison.pending();
    int waiting = index.entries().size() - Chain.length(index.entries(), phase);
    return pending.subList(0, Math.max(0, pending.size() - waiting));
  }

  DryRun dryRun() throws SQLException {
    Chain chain = Chain.of(index);
    LedgerComparison comparison = LedgerComparison.of(chain, ledger.read(connection));
    List<Planned> planned = new ArrayList<>();
    AppliedMigration row = comparison.resumable();
    if (row != null && row.state() == State.RUNNING) {
      MigrationEntry entry = chain.entries().get(row.rank() - 1);
      List<Operation> upgrade = chain.record(entry).upgrade();
      planned.add(planned(entry, upgrade.subList(row.stepsDone(), upgrade.size())));
    }
    for (MigrationEntry entry : pending(comparison)) {
      planned.add(planned(entry, chain.record(entry).upgrade()));
    }
    return new DryRun(planned);
  }

  private Planned planned(MigrationEntry entry, List<Operation> operations) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    return new Planned(entry, SqlScript.render(operations, entry.revision(), version));
  }

  PreflightResult preflight() throws SQLException {
    Chain chain = Chain.of(index);
    LedgerComparison comparison = LedgerComparison.of(chain, ledger.read(connection));
    Preflight preflight = new Preflight(connection);
    for (MigrationEntry entry : pending(comparison)) {
      preflight.add(entry.revision(), chain.record(entry).upgrade());
    }
    return preflight.result();
  }

  VerifyResult verify() throws SQLException {
    Chain chain = Chain.of(index);
    LedgerComparison comparison = LedgerComparison.of(chain, ledger.read(connection));
    int applied = comparison.applied().size();
    List<String> notes = new ArrayList<>();
    AppliedMigration row = comparison.resumable();
    if (row != null) {
      notes.add(
          "Migration "
              + row.revision()
              + " was cut off after "
              + row.stepsDone()
              + " steps; the schema is between two revisions until the next upgrade.");
    }
    List<Postcondition> promises =
        applied == 0 || row != null
            ? List.of()
            : chain.record(chain.entries().get(applied - 1)).verify();
    ChainReplay replay = ChainReplay.ofFirst(chain, applied);
    notes.addAll(replay.problems());
    return new VerifyResult(
        applied == 0 ? Lockstep.BASE : chain.entries().get(applied - 1).revision(),
        promises.size(),
        Promises.broken(connection, promises),
        differences(replay.schema(), notes),
        notes);
  }

  private List<Difference> differences(Schema expected, List<String> notes) throws SQLException {
    Set<QualifiedName> ours =
        Set.of(
            ledger.name(),
            ledger.name().withName(BackfillCursor.TABLE),
            ledger.name().withName(RepairLog.TABLE),
            QualifiedName.of(SALVAGE_TABLE));
    Drift drift = new Drift(connection, ours);
    try {
      return drift.from(expected);
    } catch (SQLException e) {
      notes.add(
          "The live schema could not be compared, because the model could not be created in a"
              + " scratch schema: "
              + e.getMessage()
              + (MissingNames.causes(e)
                  ? ". Something that the model names is gone; create it again, and verify again."
                  : ". Grant CREATE on the database to the role, or verify as another one."));
      return drift.missingDefinitions(expected);
    }
  }

  /** Returns what a replay of the migrations finds. */
  static CheckResult check(MigrationIndex index) {
    List<String> problems = Chain.problems(index.entries());
    if (!problems.isEmpty()) {
      return new CheckResult(Lockstep.BASE, problems, Schema.empty());
    }
    Chain chain = Chain.of(index);
    ChainReplay replay = ChainReplay.ofFirst(chain, chain.entries().size());
    return new CheckResult(chain.head(), replay.problems(), replay.schema());
  }
}
