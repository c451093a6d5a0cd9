package dev.lockstep.core.impact;

/**
 * A lock on a table that hinders somebody (PostgreSQL manual, section 13.3.1), the weaker ones
 * first. Those that hinder neither readers nor writers nor vacuum are left out.
 */
public enum LockMode {
  /** Stops vacuum and other changes of the table; readers and writers go on. */
  SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock"),
  /** Stops writers. */
  SHARE("ShareLock"),
  /** Stops writers, and others of its kind. */
  SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock"),
  /** Stops all but readers. */
  EXCLUSIVE("ExclusiveLock"),
  /** Stops everybody. */
  ACCESS_EXCLUSIVE("AccessExclusiveLock");

  private final String stored;

  LockMode(String stored) {
    this.stored = stored;
  }

  /** Returns its name in {@code pg_locks}. */
  public String stored() {
    return stored;
  }

  /** Returns its name in the manual. */
  @Override
  public String toString() {
    return name().replace('_', ' ');
  }
}
