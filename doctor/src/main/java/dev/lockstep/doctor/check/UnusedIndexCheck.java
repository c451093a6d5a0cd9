package dev.lockstep.doctor.check;

/**
 * Indexes that no query has used since the statistics were reset (PostgreSQL manual,
 * pg_stat_all_indexes).
 */
final class UnusedIndexCheck extends QueryCheck {

  UnusedIndexCheck() {
    super("unused-index");
  }

  @Override
  Finding finding(Row row) {
    String since =
        row.has("seconds")
            ? "in the " + Amount.seconds(row.number("seconds")) + " that the statistics cover"
            : "since the database has statistics";
    return found(
        Severity.WARNING,
        row,
        "No query has used this index of "
            + row.text("on_table")
            + " "
            + since
            + ", in "
            + Amount.of(row.number("reads"), "read", "reads")
            + " of the table. It takes "
            + Amount.bytes(row.number("bytes"))
            + " and slows every write.",
        "Look whether a standby or a rare report uses it, then drop it.",
        "DROP INDEX CONCURRENTLY " + row.text("object") + ";");
  }
}
