package dev.lockstep.doctor.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Migrations that the ledger has as RUNNING or REVERTING. */
final class UnfinishedMigrationCheck implements Check {

  @Override
  public String id() {
    return "unfinished-migration";
  }

  @Override
  public List<Finding> find(Patient patient) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (LockstepTable ledger : LockstepTable.of(patient, LockstepTable.Kind.LEDGER)) {
      if (!ledger.isReadable()) {
        findings.add(ledger.unreadable(id()));
        continue;
      }
      Long runner = ledger.runner(patient);
      for (Row row : unfinished(patient, ledger)) {
        findings.add(finding(ledger, row, runner));
      }
    }
    return findings;
  }

  private static List<Row> unfinished(Patient patient, LockstepTable ledger) throws SQLException {
    return patient.select(
        "SELECT revision, state, steps_done, applied_by,"
            + " extract(epoch FROM clock_timestamp() - applied_at)::bigint AS seconds FROM "
            + ledger.object()
            + " WHERE state <> 'APPLIED'");
  }

  private Finding finding(LockstepTable ledger, Row row, @Nullable Long runner) {
    String text =
        "Migration "
            + row.text("revision")
            + " is "
            + row.text("state")
            + " after "
            + Amount.of(row.number("steps_done"), "step", "steps")
            + ". "
            + row.text("applied_by")
            + " began it "
            + Amount.seconds(row.number("seconds"))
            + " ago";
    return runner != null
        ? new Finding(
            id(),
            Severity.NOTE,
            ledger.object(),
            text + ", and process " + runner + " is at work on it.",
            "Wait until it is done.",
            null)
        : new Finding(
            id(),
            Severity.ERROR,
            ledger.object(),
            text + ", and nobody is at work on it: it failed or was cut off.",
            "Run the upgrade again; it goes on where it stopped.",
            null);
  }
}
