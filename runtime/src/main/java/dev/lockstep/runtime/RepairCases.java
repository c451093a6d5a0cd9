package dev.lockstep.runtime;

import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SqlStep;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import dev.lockstep.core.snapshot.Checksum;
import dev.lockstep.runtime.AppliedMigration.State;
import dev.lockstep.runtime.RepairCase.Kind;
import dev.lockstep.runtime.backfill.BackfillCursor;
import dev.lockstep.runtime.chain.Chain;
import dev.lockstep.runtime.chain.RecordedMigration;
import dev.lockstep.runtime.execute.Promises;
import dev.lockstep.runtime.ledger.LedgerTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what only a person can decide. For use by one thread. */
final class RepairCases {

  private final Connection connection;
  private final LedgerTable ledger;
  private final Chain chain;

  RepairCases(Connection connection, LedgerTable ledger, Chain chain) {
    this.connection = connection;
    this.ledger = ledger;
    this.chain = chain;
  }

  List<RepairCase> find() throws SQLException {
    Stream.Builder<RepairCase> cases = Stream.builder();
    for (AppliedMigration row : ledger.read(connection)) {
      of(row).ifPresent(cases);
    }
    return cases.build().toList();
  }

  /** Returns the migration of a row, which the code must have. */
  RecordedMigration recorded(String revision) {
    return chain.record(chain.entries().get(chain.lengthTo(revision) - 1));
  }

  private Optional<RepairCase> of(AppliedMigration row) throws SQLException {
    if (!chain.contains(row.revision())) {
      return one(Kind.UNKNOWN_MIGRATION, row, 0, "the code does not have it", RepairChoice.FORGET);
    }
    RecordedMigration migration = recorded(row.revision());
    if (row.state() == State.APPLIED) {
      return migration.checksum().equals(row.checksum())
          ? Optional.empty()
          : one(
              Kind.EDITED_MIGRATION,
              row,
              0,
              "it was edited after it was applied at " + row.appliedAt(),
              RepairChoice.ACCEPT_CODE);
    }
    String now =
        row.state() == State.RUNNING
            ? migration.checksumOfFirst(row.stepsDone())
            : migration.checksum();
    List<Operation> steps = steps(migration, row);
    if (!now.equals(row.checksum()) || row.stepsDone() > steps.size()) {
      return one(
          Kind.EDITED_STEPS,
          row,
          0,
          "it was cut off after " + row.stepsDone() + " steps, and these were edited since",
          RepairChoice.ACCEPT_CODE);
    }
    return row.stepsDone() < steps.size()
        ? ofStep(row, steps.get(row.stepsDone()))
        : ofPromises(row, migration);
  }

  /** Returns the steps of the direction in which a row is under way. */
  static List<Operation> steps(RecordedMigration migration, AppliedMigration row) {
    return row.state() == State.REVERTING ? migration.downgrade() : migration.upgrade();
  }

  private Optional<RepairCase> ofStep(AppliedMigration row, Operation operation)
      throws SQLException {
    int step = row.stepsDone() + 1;
    if (operation instanceof SqlStep sql && isAlone(sql, row.revision())) {
      return one(
          Kind.UNCERTAIN_STEP,
          row,
          step,
          "it was cut off or failed at step "
              + step
              + " ("
              + sql.description()
              + "), own SQL outside a transaction, so nothing tells whether the step is done",
          RepairChoice.MARK_DONE,
          RepairChoice.RUN_AGAIN);
    }
    return operation instanceof Backfill backfill
        ? ofBackfill(row, step, backfill)
        : Optional.empty();
  }

  private boolean isAlone(SqlStep sql, String revision) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    return !SqlRenderer.render(sql, revision, version).stream()
        .allMatch(SqlStatement::transactional);
  }

  private Optional<RepairCase> ofBackfill(AppliedMigration row, int step, Backfill backfill)
      throws SQLException {
    BackfillCursor cursor = cursor(row.revision(), step, backfill);
    Optional<String> checksum = cursor.savedChecksum(connection);
    return checksum.isEmpty() || Objects.equals(checksum.get(), cursor.checksum())
        ? Optional.empty()
        : one(
            Kind.EDITED_BACKFILL,
            row,
            step,
            "the backfill of "
                + backfill.table()
                + " (step "
                + step
                + ") was edited after some rows were done",
            RepairChoice.GO_ON,
            RepairChoice.BEGIN_ANEW);
  }

  /** Returns the cursor of a backfill. */
  BackfillCursor cursor(String revision, int step, Operation backfill) {
    return new BackfillCursor(
        ledger.besides(BackfillCursor.TABLE),
        revision,
        step,
        Checksum.of(List.of(backfill), List.of()));
  }

  private Optional<RepairCase> ofPromises(AppliedMigration row, RecordedMigration migration)
      throws SQLException {
    List<String> failures =
        row.state() == State.RUNNING
            ? Promises.failures(connection, migration.verify())
            : List.of();
    return failures.isEmpty()
        ? Optional.empty()
        : one(
            Kind.BROKEN_PROMISE,
            row,
            0,
            "all its steps are done, and this does not hold: " + String.join("; ", failures),
            RepairChoice.MARK_APPLIED);
  }

  private static Optional<RepairCase> one(
      Kind kind, AppliedMigration row, int step, String known, RepairChoice... choices) {
    String text = "Migration " + row.revision() + ": " + known + ".";
    return Optional.of(new RepairCase(kind, row.revision(), step, text, List.of(choices)));
  }
}
