package dev.lockstep.doctor.check;

/** Sessions that do nothing inside an open transaction. */
final class IdleInTransactionCheck extends SessionCheck {

  @Override
  public String id() {
    return "idle-in-transaction";
  }

  @Override
  boolean isTooOld(Row row, Scope scope) {
    return row.is("is_idle")
        && row.number("idle_seconds") >= scope.threshold(Threshold.IDLE_SECONDS);
  }

  @Override
  String state(Row row) {
    return "has done nothing for "
        + Amount.seconds(row.number("idle_seconds"))
        + " in a transaction of "
        + Amount.seconds(row.number("seconds"));
  }

  @Override
  String statement(long process) {
    return "SELECT pg_terminate_backend(" + process + ");";
  }
}
