package dev.lockstep.annotations;

/**
 * What of an old row is written to the write-ahead log, so that subscribers of a publication find
 * the row that was changed or deleted (PostgreSQL manual, reference page ALTER TABLE, clause {@code
 * REPLICA IDENTITY}).
 */
public enum ReplicaIdentity {
  /** The columns of the primary key, if there is one. */
  DEFAULT,
  /** All columns. */
  FULL,
  /** Nothing; a publication of the table then makes UPDATE and DELETE fail. */
  NOTHING
}
