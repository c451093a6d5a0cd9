package dev.lockstep.core.model;

import static dev.lockstep.core.model.Privilege.CREATE;
import static dev.lockstep.core.model.Privilege.DELETE;
import static dev.lockstep.core.model.Privilege.EXECUTE;
import static dev.lockstep.core.model.Privilege.INSERT;
import static dev.lockstep.core.model.Privilege.MAINTAIN;
import static dev.lockstep.core.model.Privilege.REFERENCES;
import static dev.lockstep.core.model.Privilege.SELECT;
import static dev.lockstep.core.model.Privilege.TRIGGER;
import static dev.lockstep.core.model.Privilege.TRUNCATE;
import static dev.lockstep.core.model.Privilege.UPDATE;
import static dev.lockstep.core.model.Privilege.USAGE;

import java.util.Set;

/** What privileges can be on, as GRANT calls it (PostgreSQL manual, section 5.7). */
public enum GrantTarget {
  /** A table, a view, materialized or not, or a foreign table. */
  TABLE,
  /** A sequence. */
  SEQUENCE,
  /** A schema. */
  SCHEMA,
  /** A function or an aggregate. */
  FUNCTION,
  /** A procedure. */
  PROCEDURE;

  /** Returns the privileges that there are on it. */
  public Set<Privilege> privileges() {
    return switch (this) {
      case TABLE -> Set.of(SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN);
      case SEQUENCE -> Set.of(USAGE, SELECT, UPDATE);
      case SCHEMA -> Set.of(USAGE, CREATE);
      case FUNCTION, PROCEDURE -> Set.of(EXECUTE);
    };
  }

  /** Returns whether its name is followed by the types of arguments. */
  public boolean isRoutine() {
    return this == FUNCTION || this == PROCEDURE;
  }
}
