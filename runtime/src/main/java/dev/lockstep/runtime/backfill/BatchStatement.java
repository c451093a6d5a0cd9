package dev.lockstep.runtime.backfill;

import dev.lockstep.core.model.VolatileFunctions;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.render.Sql;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the statement of one batch. */
final class BatchStatement {

  private final Backfill backfill;
  private final List<KeyColumn> key;
  private final BackfillCursor cursor;
  private final String table;

  BatchStatement(Backfill backfill, List<KeyColumn> key, BackfillCursor cursor) {
    this.backfill = backfill;
    this.key = key;
    this.cursor = cursor;
    this.table = Sql.name(backfill.table());
  }

  /**
   * Returns the statement of the batch of so many rows after a key. Its result is the last key and
   * the number of all rows done; no row when there was none to do.
   */
  String after(@Nullable List<String> last, int rows) {
    String columns = columns();
    return "WITH lockstep_batch AS MATERIALIZED (\n  SELECT "
        + list(", ", i -> Sql.identifier(key.get(i).name()) + " AS lockstep_k" + i)
        + " FROM "
        + table
        + conditions(last, columns)
        + "\n  ORDER BY "
        + columns
        + " LIMIT "
        + rows
        + "\n), lockstep_first AS MATERIALIZED (\n  "
        + end("")
        + "\n), lockstep_last AS MATERIALIZED (\n  "
        + end(" DESC")
        + "\n), lockstep_changed AS (\n  "
        + update()
        + "\n), lockstep_saved AS (\n  "
        + cursor.save(
            list(", ", i -> "lockstep_k" + i + "::text"), "lockstep_rows", "lockstep_last")
        + "\n)\nSELECT last_key, rows_done FROM lockstep_saved";
  }

  /** Returns the query of how many rows there are after a key. */
  String countAfter(@Nullable List<String> last) {
    return "SELECT count(*) FROM " + table + conditions(last, columns());
  }

  private String columns() {
    return list(", ", i -> Sql.identifier(key.get(i).name()));
  }

  private String conditions(@Nullable List<String> last, String columns) {
    String which = backfill.condition() == null ? "true" : "(" + backfill.condition() + "\n)";
    if (last == null) {
      return "\n  WHERE " + which;
    }
    return "\n  WHERE "
        + which
        + " AND ("
        + columns
        + ") > ("
        + list(", ", i -> Sql.literal(last.get(i)) + "::" + key.get(i).type())
        + ")";
  }

  private String update() {
    String assignments =
        backfill.assignments().entrySet().stream()
            .map(entry -> Sql.identifier(entry.getKey()) + " = " + entry.getValue() + "\n")
            .collect(Collectors.joining(", "));
    return "UPDATE "
        + table
        + " SET "
        + assignments
        + conditions(null, "")
        + between(">=", "lockstep_first")
        + between("<=", "lockstep_last")
        + different();
  }

  /**
   * Returns the condition that a row gets other values than it has; nothing where each call gives
   * another one, since a number that is drawn to be compared is lost.
   */
  private String different() {
    if (backfill.assignments().values().stream().anyMatch(VolatileFunctions::isCalledIn)) {
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

  /** Returns the query of the key at one end of the batch, and of the number of its rows. */
  private String end(String direction) {
    return "SELECT "
        + list(", ", i -> "lockstep_k" + i)
        + ", (SELECT count(*) FROM lockstep_batch) AS lockstep_rows FROM lockstep_batch ORDER BY "
        + list(", ", i -> "lockstep_k" + i + direction)
        + " LIMIT 1";
  }

  /**
   * Returns the condition that a row is on the batch's side of one of its ends. A range and no
   * join, because PostgreSQL may join a large batch by reading all of the table.
   */
  private String between(String operator, String end) {
    return "\n  AND ("
        + columns()
        + ") "
        + operator
        + " ("
        + list(", ", i -> "(SELECT lockstep_k" + i + " FROM " + end + ")")
        + ")";
  }

  private String list(String separator, IntFunction<String> text) {
    return IntStream.range(0, key.size()).mapToObj(text).collect(Collectors.joining(separator));
  }
}
