package dev.lockstep.processor.report;

/** How changes are reported that no migration makes yet. */
public enum Pending {
  /** As warnings. */
  WARN,
  /** As errors: the compile fails until they are accepted. */
  ERROR,
  /** Not at all: nothing is compared and nothing is drafted. */
  OFF
}
