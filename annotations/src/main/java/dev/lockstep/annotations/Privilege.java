package dev.lockstep.annotations;

/** What a {@link Grant} allows; see the PostgreSQL manual, section 5.7, Privileges. */
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
  /** To create triggers on a table. */
  TRIGGER,
  /** To vacuum, analyze, refresh, reindex and lock a table; from PostgreSQL 17 on. */
  MAINTAIN,
  /** To use a sequence, or what is in a schema. */
  USAGE,
  /** To create objects in a schema. */
  CREATE,
  /** To call a function or procedure. */
  EXECUTE
}
