package dev.lockstep.runtime.lock;

import java.sql.SQLException;

/** Tells an error that ends the session from one that does not. */
public final class LostConnection {

  private LostConnection() {}

  /** Returns whether the session is gone: a connection exception, or the server ended it. */
  public static boolean is(SQLException error) {
    String state = error.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }
}
