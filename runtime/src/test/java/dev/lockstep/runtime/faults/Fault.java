package dev.lockstep.runtime.faults;

import org.jspecify.annotations.Nullable;

/** What happens to the session of a runner at a call. */
enum Fault {
  /** The connection is lost before the call gets to the server. */
  CUT_BEFORE(null),
  /** The connection is lost after the server did what it was asked for, before it said so. */
  CUT_AFTER(null),
  /** The server ends the session before the call. */
  TERMINATE_BEFORE(null),
  /** The connection is lost while the statement waits behind a writer; the server goes on. */
  CUT_INSIDE(Blocker.Kind.WRITER),
  /** The server ends the session while the statement waits behind a writer. */
  TERMINATE_INSIDE(Blocker.Kind.WRITER),
  /** The same while the statement waits for its first lock. */
  TERMINATE_AT_FIRST(Blocker.Kind.EVERYTHING),
  /** The statement is cancelled while it waits behind a writer, as a time-out does. */
  CANCEL_INSIDE(Blocker.Kind.WRITER),
  /** The same while the statement waits for its first lock. */
  CANCEL_AT_FIRST(Blocker.Kind.EVERYTHING),
  /** A writer is in the way, longer than the lock time-out, and goes away. */
  WRITER_FOR_A_WHILE(Blocker.Kind.WRITER),
  /** Somebody has the table for longer than the lock time-out, and goes away. */
  LOCKED_FOR_A_WHILE(Blocker.Kind.EVERYTHING),
  /** A writer for whom the statement waits asks for what the runner holds. */
  DEADLOCK(Blocker.Kind.WRITER),
  /** The same in its first lock. */
  DEADLOCK_AT_FIRST(Blocker.Kind.EVERYTHING),
  /** A writer is in the way until the runner gives up. */
  WRITER_STAYS(Blocker.Kind.WRITER);

  private final Blocker.@Nullable Kind blocker;

  Fault(Blocker.@Nullable Kind blocker) {
    this.blocker = blocker;
  }

  Blocker.@Nullable Kind blocker() {
    return blocker;
  }
}
