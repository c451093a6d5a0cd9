package dev.lockstep.runtime;

import dev.lockstep.core.operation.Operation;
import dev.lockstep.runtime.AppliedMigration.State;
import dev.lockstep.runtime.backfill.BackfillCursor;
import dev.lockstep.runtime.chain.Chain;
import dev.lockstep.runtime.chain.RecordedMigration;
import dev.lockstep.runtime.connect.Connections;
import dev.lockstep.runtime.ledger.LedgerTable;
import dev.lockstep.runtime.ledger.RepairLog;
import dev.lockstep.runtime.lock.PoolerCheck;
import dev.lockstep.runtime.lock.RunnerLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Carries out what people decided, under the lock of the runners. For use by one thread. */
final class Repairing {

  private final Connections connections;
  private final Connection connection;
  private final Options options;
  private final LedgerTable ledger;
  private final RepairCases cases;

  Repairing(Connections connections, Connection connection, Options options, Chain chain)
      throws SQLException {
    this.connections = connections;
    this.connection = connection;
    this.options = options;
    this.ledger = LedgerTable.locate(connection, options.ledgerSchema, options.ledgerTable);
    this.cases = new RepairCases(connection, ledger, chain);
  }

  List<RepairCase> cases() throws SQLException {
    return cases.find();
  }

  void decide(List<RepairDecision> decisions) throws SQLException {
    PoolerCheck.requireSession(connections, connection);
    RunnerLock lock =
        RunnerLock.acquire(
            connection,
            ledger.name(),
            options.lockWait,
            options.lockTimeout,
            options.listenerOrLog());
    try (lock) {
      for (RepairDecision decision : decisions) {
        carryOut(decision);
      }
    }
  }

  private void carryOut(RepairDecision decision) throws SQLException {
    requireCase(decision);
    RepairLog log = new RepairLog(ledger.besides(RepairLog.TABLE), options.clock);
    String what = decision.kind() + ": " + decision.choice();
    // One text is one transaction.
    execute(
        log.create()
            + ";\n"
            + sql(decision, row(decision))
            + log.insert(decision.revision(), decision.step(), what, options.appliedBySql()));
  }

  private void requireCase(RepairDecision decision) throws SQLException {
    boolean known =
        cases.find().stream()
            .anyMatch(
                found ->
                    found.kind() == decision.kind()
                        && found.revision().equals(decision.revision())
                        && found.step() == decision.step()
                        && found.choices().contains(decision.choice()));
    if (!known) {
      throw LockstepException.of(
          ErrorKind.NO_SUCH_CASE,
          decision.revision(),
          "There is nothing to decide like "
              + decision.kind()
              + " at step "
              + decision.step()
              + " of migration "
              + decision.revision()
              + " (any more). Nothing of this decision was done; list the cases again with"
              + " repair().");
    }
  }

  private AppliedMigration row(RepairDecision decision) throws SQLException {
    return ledger.read(connection).stream()
        .filter(row -> row.revision().equals(decision.revision()))
        .findFirst()
        .orElseThrow();
  }

  /** Returns what a decision changes, each statement with a semicolon after it. */
  private String sql(RepairDecision decision, AppliedMigration row) {
    return switch (decision.choice()) {
      case RUN_AGAIN -> "";
      case MARK_DONE -> advance(row, row.state(), decision.step());
      case MARK_APPLIED -> advance(row, State.APPLIED, row.stepsDone());
      case ACCEPT_CODE -> advance(row, row.state(), row.stepsDone());
      case GO_ON -> cursor(decision, row).adopt() + ";\n";
      case BEGIN_ANEW ->
          BackfillCursor.forget(ledger.besides(BackfillCursor.TABLE), row.revision()) + ";\n";
      case FORGET -> ledger.delete(row.revision()) + ";\n" + ledger.closeGap(row.rank()) + ";\n";
    };
  }

  private String advance(AppliedMigration row, State state, int stepsDone) {
    RecordedMigration migration = cases.recorded(row.revision());
    int done = Math.min(stepsDone, RepairCases.steps(migration, row).size());
    String checksum =
        state == State.RUNNING ? migration.checksumOfFirst(done) : migration.checksum();
    String digest = migration.entry().sourceDigest();
    return ledger.advance(row.revision(), state, done, checksum)
        + ";\n"
        + (digest.isEmpty() ? "" : ledger.digest(row.revision(), digest) + ";\n");
  }

  private BackfillCursor cursor(RepairDecision decision, AppliedMigration row) {
    List<Operation> steps = RepairCases.steps(cases.recorded(row.revision()), row);
    return cases.cursor(row.revision(), decision.step(), steps.get(decision.step() - 1));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
