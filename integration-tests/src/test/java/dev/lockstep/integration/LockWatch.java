package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.impact.Impacts;
import dev.lockstep.core.impact.LockMode;
import dev.lockstep.core.impact.TableImpact;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.Operation;
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

  private static final String TABLES =
      "SELECT oid, relname, relfilenode, relkind = 'r' OR EXISTS (SELECT FROM"
          + " pg_partition_tree(oid) WHERE isleaf) FROM pg_class WHERE relkind IN ('r', 'p')"
          + " AND relnamespace = 'public'::regnamespace AND NOT relispartition"
          + " AND relname !~ '^lockstep_'";

  /** How often each table or one of its partitions was read, by a scan and by an index. */
  private static final String SCANS =
      "SELECT coalesce(pg_partition_root(relid)::oid, relid) AS whole,"
          + " coalesce(sum(seq_scan), 0), coalesce(sum(idx_scan), 0)"
          + " FROM pg_stat_xact_user_tables GROUP BY 1";

  /** What was read of a table; an index that is built anew begins at 0 again. */
  private record Scans(long sequential, long byIndex) {
    boolean isMoreThan(Scans other) {
      return sequential > other.sequential || byIndex > other.byIndex;
    }
  }

  private static final Scans NONE = new Scans(0, 0);

  /** A table as it is before. */
  private record Before(String name, long file, boolean holdsRows) {}

  private final Statement statement;
  private final Map<Long, Before> tables = new TreeMap<>();
  private final Map<Long, Scans> scansBefore;

  /** Begins to watch, in the transaction in which the operation will run. */
  LockWatch(Statement statement) throws SQLException {
    this.statement = statement;
    try (ResultSet result = statement.executeQuery(TABLES)) {
      while (result.next()) {
        tables.put(
            result.getLong(1),
            new Before(result.getString(2), result.getLong(3), result.getBoolean(4)));
      }
    }
    scansBefore = scans();
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
      String table = impact.table().name();
      expected.merge(table, impact.lock(), (a, b) -> a.compareTo(b) > 0 ? a : b);
      rewrites.merge(table, impact.work() == TableImpact.Work.REWRITE, Boolean::logicalOr);
      reads.merge(table, impact.work() != TableImpact.Work.NONE, Boolean::logicalOr);
    }
    assertThat(locks()).as("locks of %s", operation).isEqualTo(expected);
    assertThat(rewritten(rewrites)).as("rewrites of %s", operation).isEqualTo(rewrites);
    assertThat(read(operation, reads)).as("scans of %s", operation).isEqualTo(reads);
  }

  private Map<Long, Scans> scans() throws SQLException {
    Map<Long, Scans> scans = new TreeMap<>();
    try (ResultSet result = statement.executeQuery(SCANS)) {
      while (result.next()) {
        scans.put(result.getLong(1), new Scans(result.getLong(2), result.getLong(3)));
      }
    }
    return scans;
  }

  /**
   * Where nothing was read although there was nothing to read, the prediction holds too; and where
   * rows are written, foreign keys may look for some of other tables, one by one.
   */
  private Map<String, Boolean> read(Operation operation, Map<String, Boolean> predicted)
      throws SQLException {
    Map<String, Boolean> read = new TreeMap<>();
    for (Map.Entry<String, Boolean> table : predicted.entrySet()) {
      read.put(table.getKey(), table.getValue() && mayBeEmpty(operation, table.getKey()));
    }
    for (Map.Entry<Long, Scans> scans : scans().entrySet()) {
      Before table = tables.get(scans.getKey());
      Scans before = scansBefore.getOrDefault(scans.getKey(), NONE);
      boolean more = scans.getValue().sequential() > before.sequential();
      if (table != null && predicted.containsKey(table.name())) {
        more = scans.getValue().isMoreThan(before);
      }
      if (table != null && more) {
        read.put(table.name(), true);
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
        || tables.values().stream()
            .anyMatch(each -> each.name().equals(table) && !each.holdsRows());
  }

  private Map<String, LockMode> locks() throws SQLException {
    Map<String, LockMode> strongest = new TreeMap<>();
    try (ResultSet result = statement.executeQuery(LOCKS)) {
      while (result.next()) {
        Before table = tables.get(result.getLong(1));
        for (LockMode mode : LockMode.values()) {
          if (table != null && mode.stored().equals(result.getString(2))) {
            strongest.merge(table.name(), mode, (a, b) -> a.compareTo(b) > 0 ? a : b);
          }
        }
      }
    }
    return strongest;
  }

  private Map<String, Boolean> rewritten(Map<String, Boolean> predicted) throws SQLException {
    Map<String, Boolean> rewritten = new TreeMap<>();
    try (ResultSet result = statement.executeQuery("SELECT oid, relfilenode FROM pg_class")) {
      while (result.next()) {
        Before table = tables.get(result.getLong(1));
        if (table != null && predicted.containsKey(table.name())) {
          // A partitioned table has no file of its own.
          rewritten.put(
              table.name(),
              table.file() == 0
                  ? predicted.get(table.name())
                  : Boolean.valueOf(table.file() != result.getLong(2)));
        }
      }
    }
    predicted.keySet().forEach(gone -> rewritten.putIfAbsent(gone, predicted.get(gone)));
    return rewritten;
  }
}
