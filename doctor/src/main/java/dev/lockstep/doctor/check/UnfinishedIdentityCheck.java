package dev.lockstep.doctor.check;

/** Sequences that number rows until a column is an identity column, which none became. */
final class UnfinishedIdentityCheck extends QueryCheck {

  UnfinishedIdentityCheck() {
    super("unfinished-identity");
  }

  @Override
  Finding finding(Row row) {
    String sequence = row.text("name");
    String column = row.textOrNull("column");
    return found(
        Severity.WARNING,
        row,
        "The sequence "
            + sequence
            + (column == null ? " numbers nothing" : " numbers column " + column)
            + ": a migration of Lockstep began to make an identity column and did not finish.",
        "Run the upgrade again. If that migration is gone, drop what it left.",
        (column == null
                ? ""
                : "ALTER TABLE "
                    + row.text("object")
                    + " ALTER COLUMN "
                    + column
                    + " DROP DEFAULT; ")
            + "DROP SEQUENCE "
            + sequence
            + ";");
  }
}
