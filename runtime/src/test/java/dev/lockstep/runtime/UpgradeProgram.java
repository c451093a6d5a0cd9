package dev.lockstep.runtime;

/** A program that upgrades a database to a chain of one migration. */
final class UpgradeProgram {

  private UpgradeProgram() {}

  static Chains chains() {
    return Chains.empty()
        .plus("r1", s -> s.sql("A table", "CREATE TABLE things ()"), s -> s.dropTable("things"));
  }

  /** Takes URL, role and password. */
  public static void main(String[] arguments) {
    MigrationOutcome outcome =
        Lockstep.forUrl(arguments[0], arguments[1], arguments.length > 2 ? arguments[2] : "")
            .index(new OneMigration())
            .upgrade();
    System.out.println("ran " + outcome.revisions());
  }
}
