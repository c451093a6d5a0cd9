package dev.lockstep.annotations;

/**
 * Says what happens to a row when the row that its foreign key refers to is deleted or gets another
 * key. See {@link References} and {@link ForeignKey}.
 *
 * <p>See the PostgreSQL manual, section 5.5.5, Foreign Keys, and reference page CREATE TABLE.
 */
public enum ForeignKeyAction {
  /**
   * The change is refused if rows still refer to the old key when the constraint is checked, which
   * may be as late as the end of the transaction if the constraint is deferred.
   */
  NO_ACTION,

  /** The change is refused at once if rows refer to the old key; the check cannot be deferred. */
  RESTRICT,

  /** The rows that refer to it are deleted too, or get the new key. */
  CASCADE,

  /** The referencing columns become null, which needs them to accept null. */
  SET_NULL,

  /**
   * The referencing columns get their defaults, which must then be a key that exists or have a null
   * among them.
   */
  SET_DEFAULT
}
