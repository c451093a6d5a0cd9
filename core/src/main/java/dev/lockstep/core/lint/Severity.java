package dev.lockstep.core.lint;

/** How much a finding matters. */
public enum Severity {
  /** Good to know. */
  NOTE,
  /** Look at it before production. */
  WARNING,
  /** Do not go on like this. */
  ERROR
}
