package dev.lockstep.doctor.check;

/** Indexes whose keys are the first keys of another index. */
final class PrefixIndexCheck extends QueryCheck {

  PrefixIndexCheck() {
    super("prefix-index");
  }

  @Override
  Finding finding(Row row) {
    return found(
        Severity.WARNING,
        row,
        "The keys of this index of "
            + row.text("on_table")
            + " are the first ones of "
            + row.text("other")
            + ", which can serve the same queries. It takes "
            + Amount.bytes(row.number("bytes"))
            + ".",
        "Drop it, unless the other index is so much wider that queries get slower.",
        "DROP INDEX "
            + (row.is("is_partitioned") ? "" : "CONCURRENTLY ")
            + row.text("object")
            + ";");
  }
}
