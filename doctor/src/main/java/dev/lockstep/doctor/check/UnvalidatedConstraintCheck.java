package dev.lockstep.doctor.check;

/** Constraints that are NOT VALID. */
final class UnvalidatedConstraintCheck extends QueryCheck {

  UnvalidatedConstraintCheck() {
    super("unvalidated-constraint");
  }

  @Override
  Finding finding(Row row) {
    String name = row.text("name");
    return found(
        Severity.WARNING,
        row,
        "The " + kind(row.text("kind")) + " " + name + " is NOT VALID: old rows may violate it.",
        "Correct the rows that violate it, then validate it. Reads and writes go on meanwhile.",
        (row.is("is_on_table") ? "ALTER TABLE " : "ALTER DOMAIN ")
            + row.text("object")
            + " VALIDATE CONSTRAINT "
            + name
            + ";");
  }

  private static String kind(String code) {
    return switch (code) {
      case "c" -> "check";
      case "f" -> "foreign key";
      case "n" -> "NOT NULL constraint";
      default -> "constraint";
    };
  }
}
