package dev.lockstep.catalog.plan;

/** What happens to an object. */
enum Fate {
  /** Nothing. */
  KEEP,
  /** It comes. */
  CREATE,
  /** It goes. */
  DROP,
  /** It is changed in place. */
  ALTER,
  /** It goes and comes back. */
  REBUILD;

  boolean isGone() {
    return this == DROP || this == REBUILD;
  }

  boolean isMade() {
    return this == CREATE || this == REBUILD;
  }
}
