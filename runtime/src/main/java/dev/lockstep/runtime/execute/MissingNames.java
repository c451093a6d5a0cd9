package dev.lockstep.runtime.execute;

import java.sql.SQLException;
import java.util.Set;

/** Tells errors about names that nothing has (PostgreSQL manual, appendix A). */
public final class MissingNames {

  /** Schema; table, column, function; and the object of any other kind, such as a type or role. */
  private static final Set<String> STATES = Set.of("3F000", "42P01", "42703", "42883", "42704");

  private MissingNames() {}

  /**
   * Returns whether the server refused a statement because something that it names is not there.
   */
  public static boolean causes(SQLException error) {
    return STATES.contains(String.valueOf(error.getSQLState()));
  }
}
