package dev.lockstep.core.render;

/** What becomes of the rows that stand in the way of a migration. */
public enum RowFate {
  /** The migration fails on them. */
  REFUSED,
  /** Their values are replaced, and the originals kept. */
  REPLACED,
  /** They are removed and kept. */
  REMOVED
}
