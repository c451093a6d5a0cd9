package dev.lockstep.annotations;

/** Names the ways to store the values of a Java enum. See {@link EnumColumn}. */
public enum EnumStorage {
  /**
   * An enum type of PostgreSQL, described by {@link EnumType}. Values are compared and sorted in
   * the order of the constants (PostgreSQL manual, section 8.7, Enumerated Types).
   */
  NATIVE,

  /**
   * A {@code text}, or a {@code varchar} when {@link Column#length()} is set, with a check
   * constraint that admits only the labels. Values are compared and sorted as text. The constraint
   * is named {@code ck_<table>_<column>}, cut to at most 63 bytes with a hash at its end when it
   * would be longer.
   */
  TEXT
}
