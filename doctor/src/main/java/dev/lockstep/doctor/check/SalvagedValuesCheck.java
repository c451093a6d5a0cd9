package dev.lockstep.doctor.check;

import dev.lockstep.core.render.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Originals of replaced values that are still kept. */
final class SalvagedValuesCheck implements Check {

  @Override
  public String id() {
    return "salvaged-values";
  }

  @Override
  public List<Finding> find(Patient patient) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (LockstepTable table : LockstepTable.of(patient, LockstepTable.Kind.SALVAGE)) {
      if (!table.isReadable()) {
        findings.add(table.unreadable(id()));
        continue;
      }
      for (Row row : salvaged(patient, table)) {
        findings.add(finding(table, row));
      }
    }
    return findings;
  }

  private static List<Row> salvaged(Patient patient, LockstepTable table) throws SQLException {
    return patient.select(
        "SELECT revision, table_name, column_name, count(*) AS row_count,"
            + " extract(epoch FROM clock_timestamp() - min(salvaged_at))::bigint AS seconds FROM "
            + table.object()
            + " GROUP BY revision, table_name, column_name");
  }

  /** Without a column they are whole rows, which a migration removed. */
  private static String what(Row row) {
    long count = row.number("row_count");
    return row.text("column_name").isEmpty()
        ? Amount.of(count, "removed row", "removed rows") + " of " + row.text("table_name")
        : Amount.of(count, "original", "originals")
            + " of "
            + row.text("table_name")
            + "."
            + row.text("column_name");
  }

  private Finding finding(LockstepTable table, Row row) {
    return new Finding(
        id(),
        Severity.NOTE,
        table.object(),
        what(row)
            + " are kept since migration "
            + row.text("revision")
            + ", "
            + Amount.seconds(row.number("seconds"))
            + " ago.",
        "Delete them when you are sure that you won't go back before that migration.",
        "DELETE FROM "
            + table.object()
            + " WHERE revision = "
            + Sql.literal(row.text("revision"))
            + " AND table_name = "
            + Sql.literal(row.text("table_name"))
            + " AND column_name = "
            + Sql.literal(row.text("column_name"))
            + ";");
  }
}
