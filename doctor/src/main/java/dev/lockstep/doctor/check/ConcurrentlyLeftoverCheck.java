package dev.lockstep.doctor.check;

/**
 * Indexes that a REINDEX CONCURRENTLY which was cut off has left behind (PostgreSQL manual,
 * REINDEX).
 */
final class ConcurrentlyLeftoverCheck extends QueryCheck {

  ConcurrentlyLeftoverCheck() {
    super("concurrently-leftover");
  }

  @Override
  Finding finding(Row row) {
    String table = row.text("on_table");
    if (row.has("builder")) {
      return found(
          Severity.NOTE,
          row,
          "Process " + row.number("builder") + " is building indexes of " + table + " right now.",
          "Wait until it is done.",
          null);
    }
    boolean isNew = row.text("kind").equals("new");
    return found(
        Severity.ERROR,
        row,
        "A REINDEX CONCURRENTLY on "
            + table
            + " was cut off and left this invalid index behind; "
            + (isNew ? "the old index is still in use." : "the new index is already in use."),
        isNew ? "Drop it, then run the REINDEX again." : "Drop it.",
        "DROP INDEX CONCURRENTLY " + row.text("object") + ";");
  }
}
