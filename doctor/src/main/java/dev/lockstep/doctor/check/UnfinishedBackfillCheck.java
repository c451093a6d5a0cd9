package dev.lockstep.doctor.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Backfills that have begun and not ended. */
final class UnfinishedBackfillCheck implements Check {

  @Override
  public String id() {
    return "unfinished-backfill";
  }

  @Override
  public List<Finding> find(Patient patient) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (LockstepTable table : LockstepTable.of(patient, LockstepTable.Kind.BACKFILL)) {
      if (!table.isReadable()) {
        findings.add(table.unreadable(id()));
        continue;
      }
      boolean atWork = isAtWork(patient, table);
      for (Row row : cursors(patient, table)) {
        findings.add(finding(table, row, atWork));
      }
    }
    return findings;
  }

  private static boolean isAtWork(Patient patient, LockstepTable table) throws SQLException {
    for (LockstepTable ledger : LockstepTable.of(patient, LockstepTable.Kind.LEDGER)) {
      boolean beside = ledger.name().schema().equals(table.name().schema());
      if (beside && ledger.runner(patient) != null) {
        return true;
      }
    }
    return false;
  }

  private static List<Row> cursors(Patient patient, LockstepTable table) throws SQLException {
    return patient.select(
        "SELECT revision, step, rows_done,"
            + " extract(epoch FROM clock_timestamp() - updated_at)::bigint AS seconds FROM "
            + table.object());
  }

  private Finding finding(LockstepTable table, Row row, boolean atWork) {
    return new Finding(
        id(),
        atWork ? Severity.NOTE : Severity.WARNING,
        table.object(),
        "The backfill in step "
            + row.number("step")
            + " of migration "
            + row.text("revision")
            + " has done "
            + Amount.of(row.number("rows_done"), "row", "rows")
            + "; its last batch was "
            + Amount.seconds(row.number("seconds"))
            + " ago.",
        atWork ? "A runner is at work; wait until it is done." : "Run the upgrade again.",
        null);
  }
}
