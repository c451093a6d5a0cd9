package dev.lockstep.runtime.backfill;

import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.SqlKeywords;
import dev.lockstep.core.model.VolatileFunctions;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.render.Sql;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a backfill does to a row, as SQL.
 *
 * @param backfill the backfill
 */
record RowChange(Backfill backfill) {

  String table() {
    return Sql.name(backfill.table());
  }

  /** Returns the condition that a row is meant. */
  String which() {
    return backfill.condition() == null ? "true" : "(" + backfill.condition() + "\n)";
  }

  /** Returns an UPDATE up to its condition. */
  String update() {
    return "UPDATE "
        + table()
        + " SET "
        + backfill.assignments().entrySet().stream()
            .map(entry -> Sql.identifier(entry.getKey()) + " = " + entry.getValue() + "\n")
            .collect(Collectors.joining(", "));
  }

  /**
   * Returns the condition that a row gets other values than it has; nothing where each call gives
   * another one, since a number that is drawn to be compared is lost, and where a column is set to
   * itself, so that triggers do the rest.
   */
  String different() {
    if (isVolatile() || isForTriggers()) {
      return "";
    }
    String bare = Sql.identifier(backfill.table().name());
    // Compared as text, because not every type has an equality.
    return backfill.assignments().entrySet().stream()
        .map(
            entry ->
                bare
                    + "."
                    + Sql.identifier(entry.getKey())
                    + "::text IS DISTINCT FROM ("
                    + entry.getValue()
                    + "\n)::text")
        .collect(Collectors.joining(" OR ", " AND (", ")"));
  }

  /** Returns whether a row that was done is as it should be, so that doing it again is nothing. */
  boolean isKnownWhenDone() {
    Set<String> columns = backfill.assignments().keySet();
    boolean readsItself =
        backfill.assignments().values().stream().anyMatch(sql -> mentions(sql, columns));
    String condition = backfill.condition();
    return !readsItself && (!isVolatile() || (condition != null && mentions(condition, columns)));
  }

  private boolean isForTriggers() {
    return backfill.assignments().entrySet().stream()
        .anyMatch(entry -> entry.getValue().equals(SqlKeywords.quoteIfNeeded(entry.getKey())));
  }

  private boolean isVolatile() {
    return backfill.assignments().values().stream().anyMatch(VolatileFunctions::isCalledIn);
  }

  private static boolean mentions(String sql, Collection<String> columns) {
    return !SqlExpression.of(sql).identifiersAmong(columns).isEmpty();
  }
}
