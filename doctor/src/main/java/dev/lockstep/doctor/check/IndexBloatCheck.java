package dev.lockstep.doctor.check;

/** B-tree indexes that are much larger than their rows need, estimated from {@code pg_stats}. */
final class IndexBloatCheck extends QueryCheck {

  IndexBloatCheck() {
    super("index-bloat");
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
        "Build it anew.",
        "REINDEX INDEX CONCURRENTLY " + row.text("object") + ";");
  }
}
