package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.impact.Impacts;
import dev.lockstep.core.impact.LockMode;
import dev.lockstep.core.impact.TableImpact;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.testkit.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds what was predicted of an operation against the locks, files and scans of a server. */
final class LockWatch {

  /** What this transaction holds on tables; partitions go with the whole. */
  private static final String LOCKS =
      "SELECT l.relation, l.mode FROM pg_locks l WHERE l.pid = pg_backend_pid()"
          + " AND l.locktype = 'relation' AND l.granted";

  /** The tables, their partitions and the indexes of both, and how often each was read. */
  private static final String FILES =
      "SELECT c.relname, c.relfilenode, c.relkind, c.oid = whole.oid, whole.oid,"
          + " pg_stat_get_xact_numscans(c.oid)"
          + " FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid,"
          + " LATERAL (SELECT coalesce(i.indrelid, c.oid) AS oid) t,"
          + " LATERAL (SELECT coalesce(pg_partition_root(t.oid), t.oid)::oid AS oid) whole"
          + " WHERE c.relkind IN ('r', 'p', 'i') AND c.relnamespace = 'public'::regnamespace";

  /** What was read of a table; an index that is built anew begins at 0 again. */
  private record Scans(long sequential, long byIndex) {
    boolean isMoreThan(Scans other) {
      return sequential > other.sequential || byIndex > other.byIndex;
    }
  }

  /** A table with its partitions. */
  private static final class Table {
    private String name = "";
    private long file;
    private boolean holdsRows;
    private long sequential;
    private long byIndex;

    Scans scans() {
      return new Scans(sequential, byIndex);
    }
  }

  private final Statement statement;
  private final Map<Long, Table> tables;

  /** Begins to watch, in the transaction in which the operation will run. */
  LockWatch(Statement statement) throws SQLException {
    this.statement = statement;
    tables = tables();
    // Tables are so small in tests that the look-up of a key would read all of one.
    statement.execute("SET LOCAL enable_seqscan = off");
  }

  private Map<Long, Table> tables() throws SQLException {
    Map<Long, Table> found = new TreeMap<>();
    try (ResultSet result = statement.executeQuery(FILES)) {
      while (result.next()) {
        Table table = found.computeIfAbsent(result.getLong(5), whole -> new Table());
        String kind = result.getString(3);
        long scans = result.getLong(6);
        table.sequential += kind.equals("i") ? 0 : scans;
        table.byIndex += kind.equals("i") ? scans : 0;
        table.holdsRows |= kind.equals("r");
        if (result.getBoolean(4)) {
          table.name = result.getString(1);
          table.file = result.getLong(2);
        }
      }
    }
    found.values().removeIf(table -> table.name.startsWith("lockstep_"));
    return found;
  }

  /** Compares what the operation did with what is predicted of it. */
  void compare(Operation operation, Schema before) throws SQLException {
    Optional<List<TableImpact>> predicted = Impacts.of(operation, before);
    if (predicted.isEmpty()) {
      return;
    }
    Map<String, LockMode> expected = new TreeMap<>();
    Map<String, Boolean> rewrites = new TreeMap<>();
    Map<String, Boolean> reads = new TreeMap<>();
    for (TableImpact impact : predicted.get()) {
      if (impact.since() > TestDatabase.serverVersion() / 10_000) {
        continue;
      }
      String table = impact.table().name();
      expected.merge(table, impact.lock(), (a, b) -> a.compareTo(b) > 0 ? a : b);
      rewrites.merge(table, impact.work() == TableImpact.Work.REWRITE, Boolean::logicalOr);
      reads.merge(table, impact.work() != TableImpact.Work.NONE, Boolean::logicalOr);
    }
    statement.execute("SET LOCAL enable_seqscan = on");
    assertThat(locks()).as("locks of %s", operation).isEqualTo(expected);
    Map<Long, Table> after = tables();
    assertThat(rewritten(after, rewrites)).as("rewrites of %s", operation).isEqualTo(rewrites);
    assertThat(read(after, operation, reads)).as("scans of %s", operation).isEqualTo(reads);
  }

  /**
   * Where nothing was read although there was nothing to read, the prediction holds too; and where
   * rows are written, foreign keys may look for some of other tables, one by one.
   */
  private Map<String, Boolean> read(
      Map<Long, Table> after, Operation operation, Map<String, Boolean> predicted) {
    Map<String, Boolean> read = new TreeMap<>();
    for (Map.Entry<String, Boolean> table : predicted.entrySet()) {
      read.put(table.getKey(), table.getValue() && mayBeEmpty(operation, table.getKey()));
    }
    for (Map.Entry<Long, Table> each : tables.entrySet()) {
      Table table = each.getValue();
      Table now = after.get(each.getKey());
      boolean more =
          now != null
              && (predicted.containsKey(table.name)
                  ? now.scans().isMoreThan(table.scans())
                  : now.scans().sequential() > table.scans().sequential());
      if (more) {
        read.put(table.name, true);
      }
    }
    return read;
  }

  /**
   * A partitioned table may have no partition, and the keys of a referenced table are looked up
   * only for rows that refer to some.
   */
  private boolean mayBeEmpty(Operation operation, String table) {
    boolean referenced =
        operation instanceof AddConstraint add
            && add.constraint() instanceof ForeignKey
            && !add.table().name().equals(table);
    return referenced
        || tables.values().stream().anyMatch(each -> each.name.equals(table) && !each.holdsRows);
  }

  private Map<String, LockMode> locks() throws SQLException {
    Map<String, LockMode> strongest = new TreeMap<>();
    try (ResultSet result = statement.executeQuery(LOCKS)) {
      while (result.next()) {
        Table table = tables.get(result.getLong(1));
        for (LockMode mode : LockMode.values()) {
          if (table != null && mode.stored().equals(result.getString(2))) {
            strongest.merge(table.name, mode, (a, b) -> a.compareTo(b) > 0 ? a : b);
          }
        }
      }
    }
    return strongest;
  }

  private Map<String, Boolean> rewritten(Map<Long, Table> after, Map<String, Boolean> predicted) {
    Map<String, Boolean> rewritten = new TreeMap<>();
    for (Map.Entry<Long, Table> each : tables.entrySet()) {
      Table table = each.getValue();
      Table now = after.get(each.getKey());
      if (now != null && predicted.containsKey(table.name)) {
        // A partitioned table has no file of its own.
        rewritten.put(
            table.name,
            table.file == 0 ? predicted.get(table.name) : (Boolean) (table.file != now.file));
      }
    }
    predicted.keySet().forEach(gone -> rewritten.putIfAbsent(gone, predicted.get(gone)));
    return rewritten;
  }
}
