package dev.lockstep.core.model;

/** Whether policies decide which rows of a table a role may see and write (manual, section 5.9). */
public enum RowSecurity {
  /** All rows, for every role that may use the table. */
  DISABLED,
  /** Those that the policies admit, except for the owner of the table. */
  ENABLED,
  /** Those that the policies admit, for the owner as well. */
  FORCED
}
