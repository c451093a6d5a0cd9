package dev.lockstep.doctor.check;

/**
 * Indexes that another index of the table makes superfluous: same keys, order, operator classes and
 * predicate.
 */
final class DuplicateIndexCheck extends QueryCheck {

  DuplicateIndexCheck() {
    super("duplicate-index");
  }

  @Override
  Finding finding(Row row) {
    String constraint = row.textOrNull("constraint_name");
    return found(
        Severity.WARNING,
        row,
        "The index of "
            + row.text("on_table")
            + " has the same keys as "
            + row.text("other")
            + ". It takes "
            + Amount.bytes(row.number("bytes"))
            + " and slows every write.",
        "Drop one of the two.",
        constraint == null
            ? "DROP INDEX "
                + (row.is("is_partitioned") ? "" : "CONCURRENTLY ")
                + row.text("object")
                + ";"
            : "ALTER TABLE " + row.text("on_table") + " DROP CONSTRAINT " + constraint + ";");
  }
}
