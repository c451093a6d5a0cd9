package dev.lockstep.runtime.execute;

import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.operation.QueryPostcondition;
import dev.lockstep.core.operation.RulePostcondition;
import dev.lockstep.core.render.PostconditionRenderer;
import dev.lockstep.core.render.Sql;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Checks postconditions: one by one, or as one statement that fails when one does not hold, so that
 * it can stand between the steps of a migration and its COMMIT.
 */
public final class Promises {

  private static final String BROKEN = "lockstep-promise-broken";
  private static final String MOVED = "lockstep-backend-changed";

  private Promises() {}

  /** Returns the statement; it also fails when another server process runs it. */
  static String statement(List<String> conditions, int backendPid) {
    StringBuilder sql = new StringBuilder("SELECT (CASE WHEN pg_backend_pid() <> ");
    sql.append(backendPid).append(" THEN ").append(Sql.literal(MOVED));
    for (String condition : conditions) {
      sql.append("\nWHEN (").append(condition);
      sql.append(") IS NOT TRUE THEN ").append(Sql.literal(BROKEN));
    }
    // A text that is no boolean is an error, and its message tells the text.
    return sql.append("\nELSE 'true' END)::boolean").toString();
  }

  /** Returns whether the error of {@link #statement} tells of another server process. */
  static boolean moved(SQLException error) {
    return "22P02".equals(error.getSQLState())
        && String.valueOf(error.getMessage()).contains(MOVED);
  }

  /**
   * Returns descriptions of the postconditions that do not hold.
   *
   * @throws SQLException if a query that somebody wrote fails
   */
  public static List<String> failures(Connection connection, List<Postcondition> postconditions)
      throws SQLException {
    List<String> failures = new ArrayList<>();
    for (Postcondition postcondition : postconditions) {
      if (!holds(connection, postcondition)) {
        failures.add(describe(postcondition));
      }
    }
    return failures;
  }

  /**
   * Returns descriptions of the postconditions that do not hold in a schema that anybody may have
   * changed. One that can't even be asked, because what it names is gone, does not hold, and its
   * description says so. The connection is in autocommit mode.
   *
   * @throws SQLException if it fails for another reason
   */
  public static List<String> broken(Connection connection, List<Postcondition> postconditions)
      throws SQLException {
    List<String> broken = new ArrayList<>();
    for (Postcondition postcondition : postconditions) {
      try {
        if (!holds(connection, postcondition)) {
          broken.add(describe(postcondition));
        }
      } catch (SQLException e) {
        if (!MissingNames.causes(e)) {
          throw e;
        }
        broken.add(describe(postcondition) + " (" + e.getMessage() + ")");
      }
    }
    return broken;
  }

  static boolean holds(Connection connection, Postcondition postcondition) throws SQLException {
    String sql = "SELECT (" + PostconditionRenderer.condition(postcondition) + ") IS TRUE";
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet result = statement.executeQuery(sql)) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  /** Returns the postcondition in words, for example {@code column exists: signals symbol}. */
  public static String describe(Postcondition postcondition) {
    if (postcondition instanceof QueryPostcondition.Holds query) {
      return query.description();
    }
    StringBuilder text = new StringBuilder();
    text.append(
        (subject(postcondition) + postcondition.getClass().getSimpleName())
            .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
            .toLowerCase(Locale.ROOT));
    char separator = ':';
    for (RecordComponent component : postcondition.getClass().getRecordComponents()) {
      text.append(separator).append(' ').append(value(component, postcondition));
      separator = ',';
    }
    return text.toString();
  }

  /** Returns what the postcondition is about, where its own name does not say so. */
  private static String subject(Postcondition postcondition) {
    Class<?> kind = postcondition.getClass().getDeclaringClass();
    return kind.equals(RulePostcondition.class)
        ? ""
        : kind.getSimpleName().replace("Postcondition", "");
  }

  private static String value(RecordComponent component, Postcondition postcondition) {
    try {
      Object value = component.getAccessor().invoke(postcondition);
      return value instanceof Boolean ? component.getName() + " " + value : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record lets everybody read it", e);
    }
  }
}
