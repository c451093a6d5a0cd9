package dev.lockstep.doctor.check;

/** Large tables that nobody has vacuumed since the statistics were reset. */
final class NeverVacuumedCheck extends QueryCheck {

  NeverVacuumedCheck() {
    super("never-vacuumed");
  }

  @Override
  Finding finding(Row row) {
    return found(
        Severity.WARNING,
        row,
        "The table has about "
            + Amount.of(row.number("row_count"), "row", "rows")
            + " and was never vacuumed, as far as the statistics go back.",
        "Look whether autovacuum is on for it, and vacuum it.",
        "VACUUM (ANALYZE) " + row.text("object") + ";");
  }
}
