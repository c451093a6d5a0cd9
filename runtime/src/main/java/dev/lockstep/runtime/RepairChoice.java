package dev.lockstep.runtime;

/** What a person may decide about a {@link RepairCase}. */
public enum RepairChoice {
  /** The step counts as done; it does not run again. */
  MARK_DONE("the step counts as done and does not run again"),
  /** The step runs again, which the next upgrade does unless something else is decided. */
  RUN_AGAIN("the next upgrade runs the step again, as it does without a decision"),
  /** The migration as it is in the code counts as what was applied; nothing of it runs again. */
  ACCEPT_CODE("what is in the code now counts as what was applied; nothing of it runs again"),
  /** The backfill goes on after the rows that are done, with what the code says now. */
  GO_ON("the rows that are done stay as they are, and the others get what the code says now"),
  /** The backfill begins anew; rows that were done are changed once more. */
  BEGIN_ANEW("all rows get what the code says now, those that were done as well"),
  /** The migration counts as applied although a promise does not hold. */
  MARK_APPLIED("the migration counts as applied although the promise does not hold"),
  /** The ledger forgets the migration; the schema stays as it is. */
  FORGET("the ledger forgets the migration; the schema stays as it is");

  private final String effect;

  RepairChoice(String effect) {
    this.effect = effect;
  }

  /** Returns what it does, in words. */
  public String effect() {
    return effect;
  }
}
