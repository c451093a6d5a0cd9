package dev.lockstep.runtime;

/** What went wrong, with a code that stays the same from release to release. */
public enum ErrorKind {
  /** The migrations of the code are no chain: a parent is missing, or two have the same one. */
  BROKEN_CHAIN("LS3001"),
  /** A migration is pending that stands before an applied one. */
  OUT_OF_ORDER("LS3002"),
  /** A migration is not what it was when it was applied. */
  EDITED("LS3003"),
  /** The ledger holds a revision that the code does not have. */
  UNKNOWN_REVISION("LS3004"),
  /** Another runner held the lock until the wait limit. */
  LOCK_HELD("LS3005"),
  /** A step failed. */
  STEP_FAILED("LS3006"),
  /** The downgrade holds something that can't be undone. */
  IRREVERSIBLE("LS3007"),
  /** What a migration promises does not hold after it. */
  VERIFICATION_FAILED("LS3008"),
  /** Rows are there that a migration would refuse. */
  PREFLIGHT_REFUSED("LS3009"),
  /** No index of migrations is on the class path. */
  NO_INDEX("LS3010"),
  /** Several indexes of migrations are on the class path. */
  SEVERAL_INDEXES("LS3011"),
  /** The database gave an error outside any migration. */
  DATABASE("LS3012"),
  /** The server process changed under the session: a pooler in transaction mode. */
  BACKEND_CHANGED("LS3013"),
  /** The code has no such revision, or it lies in the other direction. */
  NO_SUCH_REVISION("LS3014"),
  /** The thread was interrupted while it waited. */
  INTERRUPTED("LS3015"),
  /** A backfill is over a table without a key, and nothing else tells which rows are done. */
  NO_PRIMARY_KEY("LS3016"),
  /** A migration could not be made, or threw while it recorded. */
  BAD_MIGRATION("LS3017"),
  /** Another session is building the index. */
  INDEX_IN_PROGRESS("LS3018"),
  /** The connection came inside a transaction that has written something. */
  IN_TRANSACTION("LS3019"),
  /** The search path of the connection names no schema that exists. */
  NO_SCHEMA("LS3020"),
  /** The backup before migrations that lose data did not succeed. */
  BACKUP_FAILED("LS3021"),
  /** A decision is about nothing that there is to decide. */
  NO_SUCH_CASE("LS3022"),
  /** Rows that a migration has to remove are referenced from others. */
  REMOVAL_REFUSED("LS3023");

  private final String code;

  ErrorKind(String code) {
    this.code = code;
  }

  /** Returns the stable code, for example {@code LS3003}. */
  public String code() {
    return code;
  }
}
