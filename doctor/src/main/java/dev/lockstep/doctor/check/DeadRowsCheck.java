package dev.lockstep.doctor.check;

/** Tables with many dead rows. */
final class DeadRowsCheck extends QueryCheck {

  DeadRowsCheck() {
    super("dead-rows");
  }

  @Override
  Finding finding(Row row) {
    return found(
        Severity.WARNING,
        row,
        Amount.of(row.number("dead"), "row is dead", "rows are dead")
            + ", "
            + row.number("percent")
            + " % of the table.",
        "Look for long transactions and replication slots that keep them, then vacuum the table.",
        "VACUUM (ANALYZE) " + row.text("object") + ";");
  }
}
