package dev.lockstep.runtime.faults;

/** How many of the faults a build tries: {@code -Dlockstep.test.faults=all} for all. */
final class Effort {

  private Effort() {}

  static boolean all() {
    return "all".equals(System.getProperty("lockstep.test.faults"));
  }
}
