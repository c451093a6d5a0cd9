package dev.lockstep.core.model;

/** How an identity column takes its values (PostgreSQL manual, CREATE TABLE, GENERATED). */
public enum Identity {
  /** A value that an INSERT gives is used; the sequence fills in where it gives none. */
  BY_DEFAULT,
  /** The sequence always gives the value. */
  ALWAYS
}
