package dev.lockstep.doctor.check;

/** Tables that are much larger than their rows need, estimated from {@code pg_stats}. */
final class TableBloatCheck extends QueryCheck {

  TableBloatCheck() {
    super("table-bloat");
  }

  @Override
  Finding finding(Row row) {
    return found(
        Severity.WARNING,
        row,
        "About "
            + Amount.bytes(row.number("wasted"))
            + " of "
            + Amount.bytes(row.number("bytes"))
            + ", "
            + row.number("percent")
            + " %, hold nothing. That is an estimate from the statistics.",
        "VACUUM FULL gives it back under an ACCESS EXCLUSIVE lock; pg_repack does it while others"
            + " work. New rows use the space, too.",
        "VACUUM (FULL, ANALYZE) " + row.text("object") + ";");
  }
}
