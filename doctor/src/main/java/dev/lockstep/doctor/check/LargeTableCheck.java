package dev.lockstep.doctor.check;

/** The largest tables: what rewrites or reads them takes long. */
final class LargeTableCheck extends QueryCheck {

  LargeTableCheck() {
    super("large-table");
  }

  @Override
  Finding finding(Row row) {
    return found(
        Severity.NOTE,
        row,
        "The table takes "
            + Amount.bytes(row.number("total"))
            + " for about "
            + Amount.of(row.number("row_count"), "row", "rows")
            + ", "
            + Amount.bytes(row.number("indexes"))
            + " of it indexes.",
        "Avoid what rewrites or reads it under a lock; plan time and space for index builds.",
        null);
  }
}
