package dev.lockstep.core.model;

/** When a constraint is checked (PostgreSQL manual, SET CONSTRAINTS). */
public enum Deferral {
  /** At the end of each row or statement, always. */
  NOT_DEFERRABLE(""),
  /** At the end of each statement, unless a transaction defers it to its end. */
  DEFERRABLE(" DEFERRABLE"),
  /** At the end of the transaction, unless the transaction says otherwise. */
  INITIALLY_DEFERRED(" DEFERRABLE INITIALLY DEFERRED");

  private final String sql;

  Deferral(String sql) {
    this.sql = sql;
  }

  /** Returns the words that SQL has for it, with a space before them; empty for the default. */
  public String sql() {
    return sql;
  }
}
