package dev.lockstep.doctor.check;

/**
 * Databases and tables whose oldest transaction comes near wraparound (PostgreSQL manual, section
 * 24.1.5).
 */
final class TransactionIdAgeCheck extends QueryCheck {

  TransactionIdAgeCheck() {
    super("transaction-id-age");
  }

  private static final long HALF_OF_ALL = 1L << 31;
  private static final long FAILSAFE = 1_600_000_000;

  @Override
  Finding finding(Row row) {
    long age = Math.max(row.number("transactions"), row.number("multixacts"));
    return found(
        age >= FAILSAFE ? Severity.ERROR : Severity.WARNING,
        row,
        "The oldest transaction is "
            + Amount.of(row.number("transactions"), "transaction", "transactions")
            + " old, the oldest multixact "
            + row.number("multixacts")
            + ": "
            + age * 100 / HALF_OF_ALL
            + " % of the way to where the server takes no more writes.",
        "End long transactions and prepared ones, drop idle replication slots, then freeze the"
            + " oldest tables.",
        row.textOrNull("statement"));
  }
}
