package dev.lockstep.core.plan;

/**
 * Where an operation stands among those that do not depend on each other. What PostgreSQL runs
 * outside a transaction comes last, so that the rest is one transaction.
 */
enum Phase {
  SCHEMA,
  DROP_POLICY,
  DROP_VIEW,
  RENAME,
  DROP_FOREIGN_KEY,
  DROP_RULE,
  DROP_TABLE,
  DROP_DEFAULT,
  TYPE,
  SEQUENCE,
  FUNCTION,
  CREATE_TABLE,
  DROP_PARTITION,
  PARTITION,
  ADD_COLUMN,
  ALTER_TYPE,
  ALTER_COLUMN,
  DROP_COLUMN,
  DROP_FUNCTION,
  DROP_TYPE,
  DROP_SCHEMA,
  ALTER_TABLE,
  KEY,
  CHECK,
  FOREIGN_KEY,
  VIEW,
  POLICY,
  COMMENT,
  INDEX,
  DROP_INDEX
}
