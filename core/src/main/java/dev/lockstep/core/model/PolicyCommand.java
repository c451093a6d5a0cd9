package dev.lockstep.core.model;

/** The statements that a policy is about. */
public enum PolicyCommand {
  /** All of them. */
  ALL,
  /** {@code SELECT}, and what other statements read. */
  SELECT,
  /** {@code INSERT}. */
  INSERT,
  /** {@code UPDATE}. */
  UPDATE,
  /** {@code DELETE}. */
  DELETE;

  /** Returns whether there are rows before the statement, which a condition can be about. */
  public boolean hasOldRows() {
    return this != INSERT;
  }

  /** Returns whether there are rows after the statement, which a condition can be about. */
  public boolean hasNewRows() {
    return this == ALL || this == INSERT || this == UPDATE;
  }
}
