package dev.lockstep.doctor.check;

/** Transactions that have run for long and are at work. */
final class LongTransactionCheck extends SessionCheck {

  @Override
  public String id() {
    return "long-transaction";
  }

  @Override
  boolean isTooOld(Row row, Scope scope) {
    return !row.is("is_idle")
        && row.number("seconds") >= scope.threshold(Threshold.TRANSACTION_SECONDS);
  }

  @Override
  String state(Row row) {
    return "has been in one transaction for " + Amount.seconds(row.number("seconds"));
  }

  @Override
  String statement(long process) {
    return "SELECT pg_cancel_backend(" + process + ");";
  }
}
