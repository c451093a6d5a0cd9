package dev.lockstep.runtime.backfill;

import dev.lockstep.core.render.Sql;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Batches in the order of a key, each beginning after the last key of the one before it. */
final class KeyBatches implements Batches {

  private final RowChange change;
  private final List<KeyColumn> key;
  private final BackfillCursor cursor;

  KeyBatches(RowChange change, List<KeyColumn> key, BackfillCursor cursor) {
    this.change = change;
    this.key = key;
    this.cursor = cursor;
  }

  @Override
  public String next(@Nullable List<String> last, int rows) {
    String columns = columns();
    return "WITH lockstep_batch AS MATERIALIZED (\n  SELECT "
        + list(", ", i -> Sql.identifier(key.get(i).name()) + " AS lockstep_k" + i)
        + " FROM "
        + change.table()
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

  @Override
  public String count(@Nullable List<String> last) {
    return "SELECT count(*) FROM " + change.table() + conditions(last, columns());
  }

  @Override
  public boolean mayGoOn(long done, int rows) {
    return done >= rows;
  }

  private String columns() {
    return list(", ", i -> Sql.identifier(key.get(i).name()));
  }

  private String conditions(@Nullable List<String> last, String columns) {
    String which = "\n  WHERE " + change.which();
    if (last == null) {
      return which;
    }
    return which
        + " AND ("
        + columns
        + ") > ("
        + list(", ", i -> Sql.literal(last.get(i)) + "::" + key.get(i).type())
        + ")";
  }

  private String update() {
    return change.update()
        + conditions(null, "")
        + between(">=", "lockstep_first")
        + between("<=", "lockstep_last")
        + change.different();
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
