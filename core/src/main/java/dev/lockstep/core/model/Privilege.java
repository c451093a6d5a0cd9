package dev.lockstep.core.model;

/** What a role may do with an object (PostgreSQL manual, section 5.7). */
public enum Privilege {
  /** To read rows, columns, or the value of a sequence. */
  SELECT,
  /** To add rows. */
  INSERT,
  /** To change rows, or the value of a sequence. */
  UPDATE,
  /** To remove rows. */
  DELETE,
  /** To empty a table. */
  TRUNCATE,
  /** To refer to columns with a foreign key. */
  REFERENCES,
  /** To create triggers. */
  TRIGGER,
  /** To vacuum, analyze, cluster, refresh, reindex and lock; from PostgreSQL 17 on. */
  MAINTAIN,
  /** To use a sequence, or what is in a schema. */
  USAGE,
  /** To create objects in a schema. */
  CREATE,
  /** To call a function or procedure. */
  EXECUTE;

  /** Returns whether it can be for single columns. */
  public boolean canBeOfColumns() {
    return this == SELECT || this == INSERT || this == UPDATE || this == REFERENCES;
  }
}
