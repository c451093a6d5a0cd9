package dev.lockstep.doctor.check;

/** Sequences that are near their end, or near that of the column they feed. */
final class SequenceNearEndCheck extends QueryCheck {

  SequenceNearEndCheck() {
    super("sequence-near-end");
  }

  private static final long NEARLY = 90;

  @Override
  Finding finding(Row row) {
    long percent = row.number("percent");
    String column = row.textOrNull("column_name");
    String target = column == null ? "" : row.text("table_name") + "." + column;
    return found(
        percent >= NEARLY ? Severity.ERROR : Severity.WARNING,
        row,
        percent
            + " % is used: the last value is "
            + row.text("last")
            + " of at most "
            + row.text("last_possible")
            + (column == null
                ? "."
                : ", in " + target + " of type " + row.text("column_type") + "."),
        advice(column == null ? "bigint" : row.text("column_type"), target),
        row.is("is_small") ? "ALTER SEQUENCE " + row.text("object") + " AS bigint;" : null);
  }

  private static String advice(String type, String target) {
    return type.equals("bigint")
        ? "Give the sequence a further end before it fails."
        : "Make "
            + target
            + " a bigint before inserts fail, with all that refers to it; on a large table by a new"
            + " column that is filled in batches. The sequence needs it too.";
  }
}
