package dev.lockstep.doctor.check;

/** How bad a finding is, the worst first. */
public enum Severity {
  /** Something is broken, or will be soon. */
  ERROR,
  /** Something costs more than it should, or has been left behind. */
  WARNING,
  /** Good to know before a migration; nothing is wrong. */
  NOTE
}
