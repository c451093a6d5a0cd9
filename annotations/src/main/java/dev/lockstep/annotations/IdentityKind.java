package dev.lockstep.annotations;

/**
 * Says what an identity column does with a value that a statement gives for it. See {@link
 * Identity}.
 *
 * <p>See the PostgreSQL manual, reference page CREATE TABLE (sql-createtable), clause {@code
 * GENERATED { ALWAYS | BY DEFAULT } AS IDENTITY}.
 */
public enum IdentityKind {
  /** A value given by a statement is taken; the next number is used only where none is given. */
  BY_DEFAULT,

  /**
   * An {@code INSERT} that gives a value is refused unless it says {@code OVERRIDING SYSTEM VALUE},
   * and an {@code UPDATE} may set the column only to {@code DEFAULT}.
   */
  ALWAYS
}
