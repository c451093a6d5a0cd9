package dev.lockstep.doctor.check;

/** Indexes that a build or a removal which was cut off has left behind. */
final class InvalidIndexCheck extends QueryCheck {

  InvalidIndexCheck() {
    super("invalid-index");
  }

  @Override
  Finding finding(Row row) {
    String table = row.text("on_table");
    if (row.has("builder")) {
      return found(
          Severity.NOTE,
          row,
          "Process "
              + row.number("builder")
              + " is building this index of "
              + table
              + " right now.",
          "Wait until it is done.",
          null);
    }
    if (row.is("is_partitioned")) {
      return found(
          Severity.ERROR,
          row,
          "The index is invalid: some partition of " + table + " has no index attached to it.",
          "Create it on each partition that lacks it, and ALTER INDEX ... ATTACH PARTITION.",
          null);
    }
    return row.is("is_live") ? unbuilt(row, table) : undropped(row, table);
  }

  private Finding unbuilt(Row row, String table) {
    return found(
        Severity.ERROR,
        row,
        "The index of "
            + table
            + " is invalid: a build was cut off. No query uses it, every write maintains it"
            + (row.is("is_unique") ? ", and it still refuses duplicates." : "."),
        "Build it again, or drop it with DROP INDEX CONCURRENTLY where nobody needs it.",
        "REINDEX INDEX CONCURRENTLY " + row.text("object") + ";");
  }

  private Finding undropped(Row row, String table) {
    return found(
        Severity.ERROR,
        row,
        "A DROP INDEX CONCURRENTLY of this index of " + table + " was cut off.",
        "Drop it again.",
        "DROP INDEX CONCURRENTLY " + row.text("object") + ";");
  }
}
