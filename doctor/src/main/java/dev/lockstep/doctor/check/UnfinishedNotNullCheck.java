package dev.lockstep.doctor.check;

/** Checks that stand for a NOT NULL which a migration has not finished. */
final class UnfinishedNotNullCheck extends QueryCheck {

  UnfinishedNotNullCheck() {
    super("unfinished-not-null");
  }

  @Override
  Finding finding(Row row) {
    String name = row.text("name");
    return found(
        Severity.WARNING,
        row,
        "The constraint "
            + name
            + (row.is("is_valid") ? " is valid" : " is NOT VALID")
            + ": a migration of Lockstep began to make a column NOT NULL and did not finish.",
        "Run the upgrade again. If that migration is gone, drop the constraint.",
        "ALTER TABLE " + row.text("object") + " DROP CONSTRAINT " + name + ";");
  }
}
