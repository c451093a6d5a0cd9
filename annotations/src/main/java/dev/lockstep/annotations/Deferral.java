package dev.lockstep.annotations;

/**
 * Says when a key, a foreign key or an exclusion constraint is checked.
 *
 * <p>See the PostgreSQL manual, reference pages CREATE TABLE (sql-createtable), clause {@code
 * DEFERRABLE}, and SET CONSTRAINTS. A deferrable key can't be referred to by a foreign key, nor be
 * used by {@code ON CONFLICT}.
 */
public enum Deferral {
  /** After each row or statement, always. */
  NOT_DEFERRABLE,

  /** After each statement, unless a transaction says {@code SET CONSTRAINTS ... DEFERRED}. */
  DEFERRABLE,

  /** At the end of the transaction, unless it says {@code SET CONSTRAINTS ... IMMEDIATE}. */
  INITIALLY_DEFERRED
}
