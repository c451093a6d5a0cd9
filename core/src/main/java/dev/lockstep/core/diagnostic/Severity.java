package dev.lockstep.core.diagnostic;

/** How bad a reported fact is. */
public enum Severity {
  /** Worth knowing; nothing has to be done. */
  NOTE,
  /** Something has to be done, but the compile can go on. */
  WARNING,
  /** The compile fails. */
  ERROR
}
