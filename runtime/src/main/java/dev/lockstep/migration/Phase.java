package dev.lockstep.migration;

/** When a migration runs in the course of a release. */
public enum Phase {
  /**
   * Before the new code: what it adds and changes leaves the code of the previous release alone.
   */
  EXPAND,
  /**
   * After the old code: it takes away what the previous release still uses. Such migrations at the
   * end of the chain wait until they are asked for, or until a later release brings a migration
   * that follows them.
   */
  CONTRACT
}
