package dev.lockstep.core.model;

/** What of an old row is written to the write-ahead log. */
public enum ReplicaIdentityKind {
  /** The columns of the primary key, if there is one. */
  DEFAULT,
  /** All columns. */
  FULL,
  /** Nothing. */
  NOTHING,
  /** The columns of an index. */
  INDEX
}
