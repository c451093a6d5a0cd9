package dev.lockstep.runtime.backfill;

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
    // With its table, or else it would be the text beside it, in the order of texts.
    String order = list(", ", i -> "lockstep_batch.lockstep_k" + i + " DESC");
    return "WITH lockstep_batch AS MATERIALIZED (\n  SELECT "
        + list(", ", i -> Sql.identifier(key.get(i).name()) + " AS lockstep_k" + i)
        + " FROM "
        + table
        + conditions(last, columns)
        + "\n  ORDER BY "
        + columns
        + " LIMIT "
        + rows
        + " FOR NO KEY UPDATE\n),"
        + " lockstep_changed AS (\n  "
        + update()
        + "\n), lockstep_last AS (\n  SELECT "
        + list(", ", i -> "lockstep_k" + i + "::text")
        + ", (SELECT count(*) FROM lockstep_batch) AS lockstep_rows FROM lockstep_batch ORDER BY "
        + order
        + " LIMIT 1\n), lockstep_saved AS (\n  "
        + cursor.save(list(", ", i -> "lockstep_k" + i), "lockstep_rows", "lockstep_last")
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
    String bare = Sql.identifier(backfill.table().name());
    String assignments =
        backfill.assignments().entrySet().stream()
            .map(entry -> Sql.identifier(entry.getKey()) + " = " + entry.getValue() + "\n")
            .collect(Collectors.joining(", "));
    // Compared as text, because not every type has an equality.
    String different =
        backfill.assignments().entrySet().stream()
            .map(
                entry ->
                    bare
                        + "."
                        + Sql.identifier(entry.getKey())
                        + "::text IS DISTINCT FROM ("
                        + entry.getValue()
                        + "\n)::text")
            .collect(Collectors.joining(" OR "));
    return "UPDATE "
        + table
        + " SET "
        + assignments
        + "  FROM lockstep_batch WHERE "
        + list(" AND ", i -> bare + "." + Sql.identifier(key.get(i).name()) + " = lockstep_k" + i)
        + " AND ("
        + different
        + ")";
  }

  private String list(String separator, IntFunction<String> text) {
    return IntStream.range(0, key.size()).mapToObj(text).collect(Collectors.joining(separator));
  }
}
