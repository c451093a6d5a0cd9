package dev.lockstep.runtime;

/** Which way a migration runs. */
public enum Direction {
  /** It is applied. */
  UPGRADE,
  /** It is undone. */
  DOWNGRADE
}
