package dev.lockstep.core.model;

/** What happens to a referencing row when the row it references goes or changes its key. */
public enum ForeignKeyAction {
  /** An error, raised at the end of the statement or of the transaction. */
  NO_ACTION("NO ACTION"),
  /** An error, raised at once. */
  RESTRICT("RESTRICT"),
  /** The referencing row goes or changes too. */
  CASCADE("CASCADE"),
  /** The referencing columns become NULL. */
  SET_NULL("SET NULL"),
  /** The referencing columns take their defaults. */
  SET_DEFAULT("SET DEFAULT");

  private final String sql;

  ForeignKeyAction(String sql) {
    this.sql = sql;
  }

  /** Returns the words that SQL has for the action. */
  public String sql() {
    return sql;
  }
}
