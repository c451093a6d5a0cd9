package dev.lockstep.doctor.check;

/** Tables for which the planner of the server has no statistics. */
final class NeverAnalyzedCheck extends QueryCheck {

  NeverAnalyzedCheck() {
    super("never-analyzed");
  }

  @Override
  Finding finding(Row row) {
    return found(
        Severity.WARNING,
        row,
        "The table has about "
            + Amount.of(row.number("row_count"), "row", "rows")
            + " and was never analyzed, as far as the statistics go back: plans are guesses.",
        "Look whether autovacuum is on for it, and analyze it.",
        "ANALYZE " + row.text("object") + ";");
  }
}
