package dev.lockstep.runtime.lock;

import java.sql.SQLException;
import java.util.Set;

/** Tells an error that ends the session from one that does not. */
public final class LostConnection {

  /** idle_in_transaction_session_timeout and transaction_timeout end the session as well. */
  private static final Set<String> TIMEOUTS = Set.of("25P03", "25P04");

  private LostConnection() {}

  /** Returns whether the session is gone: a connection exception, or the server ended it. */
  public static boolean is(SQLException error) {
    String state = error.getSQLState();
    return state != null
        && (state.startsWith("08") || state.startsWith("57P") || TIMEOUTS.contains(state));
  }
}
