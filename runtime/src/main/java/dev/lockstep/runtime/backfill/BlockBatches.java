package dev.lockstep.runtime.backfill;

import dev.lockstep.core.render.Sql;
import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Batches of a table without a key: the rows of so many blocks each, in the order in which they lie
 * on disk (PostgreSQL manual, section 5.6 on {@code ctid}). A row that somebody changes meanwhile
 * lies elsewhere, so the blocks are gone through again until no row is left. For use by one thread.
 */
final class BlockBatches implements Batches {

  private static final int TID_RANGE_SCAN = 140_000;

  /** After so many passes rows that are left over are no accident. */
  private static final int ENOUGH = 4;

  private final Connection connection;
  private final RowChange change;
  private final BackfillCursor cursor;
  private final boolean ranges;
  private int passes;
  private long first;
  private long changed;

  BlockBatches(Connection connection, RowChange change, BackfillCursor cursor) throws SQLException {
    this.connection = connection;
    this.change = change;
    this.cursor = cursor;
    this.ranges = number("SELECT current_setting('server_version_num')::int") >= TID_RANGE_SCAN;
  }

  /**
   * Returns the query whether the rows of a table and of its partitions are all that an UPDATE of
   * it sees: 0 where they are not.
   */
  static String isPossible(String table) {
    return "SELECT count(*) FROM pg_class c WHERE c.oid = to_regclass("
        + Sql.literal(table)
        + ") AND (c.relkind = 'p' OR NOT EXISTS (SELECT FROM pg_inherits WHERE inhparent = c.oid))";
  }

  @Override
  public @Nullable String next(@Nullable List<String> last, int rows) throws SQLException {
    long blocks = number(blocks());
    long begin = last == null ? 0 : Long.parseLong(last.get(0));
    if (begin >= blocks) {
      if (blocks == 0 || number("SELECT 1 WHERE EXISTS (" + left() + ")") == 0) {
        return null;
      }
      endPass();
      begin = 0;
    }
    long density = Math.max(1, number(density()));
    long end = begin + Math.max(1, rows / density);
    return "WITH lockstep_changed AS (\n  "
        + change.update()
        + "\n  WHERE "
        + change.which()
        + within(begin, end)
        + change.different()
        + "\n  RETURNING 1\n), lockstep_end AS MATERIALIZED (\n  SELECT count(*) AS lockstep_rows"
        + " FROM lockstep_changed\n), lockstep_saved AS (\n  "
        + cursor.save(Sql.literal(Long.toString(end)), "lockstep_rows", "lockstep_end")
        + "\n)\nSELECT last_key, rows_done FROM lockstep_saved";
  }

  @Override
  public String count(@Nullable List<String> last) {
    return "SELECT count(*) FROM (" + left() + ") AS lockstep_left";
  }

  @Override
  public boolean mayGoOn(long done, int rows) {
    changed += done;
    return true;
  }

  /** Rows that somebody moved are few, so one pass changes far fewer than the one before. */
  private void endPass() {
    passes++;
    if (passes == 1) {
      first = changed;
    } else if (passes >= ENOUGH && changed * 2 >= first) {
      throw LockstepException.of(
          ErrorKind.STEP_FAILED,
          cursor.revision(),
          "Rows of "
              + change.table()
              + " still have other values than the backfill gave them. A trigger may change them"
              + " back, or a policy hide them from UPDATE. Correct that, and run it again.");
    }
    changed = 0;
  }

  private String left() {
    return "SELECT FROM " + change.table() + " WHERE " + change.which() + change.different();
  }

  /**
   * Before PostgreSQL 14 a range of places means reading the table, but a list of them does not.
   */
  private String within(long begin, long end) {
    if (ranges) {
      return "\n  AND ctid >= '(" + begin + ",0)' AND ctid < '(" + end + ",0)'";
    }
    return "\n  AND ctid = ANY (ARRAY(SELECT format('(%s,%s)', b, i)::tid FROM generate_series("
        + begin
        + ", "
        + (end - 1)
        + ") AS b, generate_series(1, current_setting('block_size')::int / 28) AS i))";
  }

  private String blocks() {
    return "SELECT coalesce(max(pg_relation_size(t.relid)"
        + " / current_setting('block_size')::bigint), 0)::bigint"
        + relations();
  }

  /** Returns the query of how many rows a block has, as far as statistics tell. */
  private String density() {
    return "SELECT coalesce(sum(c.reltuples) / nullif(sum(c.relpages), 0), 50)::bigint"
        + relations().replace(" AS t", " AS t JOIN pg_class c ON c.oid = t.relid");
  }

  private String relations() {
    String table = "to_regclass(" + Sql.literal(change.table()) + ")";
    return " FROM (SELECT relid FROM pg_partition_tree("
        + table
        + ") WHERE isleaf UNION SELECT oid FROM pg_class WHERE relkind <> 'p' AND oid = "
        + table
        + ") AS t";
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet result = statement.executeQuery(sql)) {
        return result.next() ? result.getLong(1) : 0;
      }
    }
  }
}
