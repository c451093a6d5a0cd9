package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.ScratchDatabase;
import dev.lockstep.core.impact.Impacts;
import dev.lockstep.core.impact.LockMode;
import dev.lockstep.core.impact.TableImpact;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.DetachPartition;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import dev.lockstep.testkit.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what was predicted of an operation against the locks, files and scans of a server. */
final class LockWatch {

  /** What this transaction holds on tables. */
  private static final String LOCKS =
      "SELECT l.relation, l.mode FROM pg_locks l WHERE l.pid = pg_backend_pid()"
          + " AND l.locktype = 'relation' AND l.granted";

  /** The tables, their partitions and the indexes of both, and how often each was read. */
  private static final String FILES =
      "SELECT c.oid, c.relfilenode, c.relkind, pg_stat_get_xact_numscans(c.oid), up.oids, up.names"
          + " FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid,"
          + " LATERAL (SELECT array_agg(own.oid ORDER BY level) AS oids,"
          + " array_agg(own.relname ORDER BY level) AS names FROM"
          + " (SELECT coalesce(i.indrelid, c.oid), 0 UNION ALL"
          + " SELECT relid, level FROM pg_partition_ancestors(coalesce(i.indrelid, c.oid))"
          + " WITH ORDINALITY AS above (relid, level) WHERE level > 1) AS above (relid, level)"
          + " JOIN pg_class own ON own.oid = above.relid) AS up"
          + " WHERE c.relkind IN ('r', 'p', 'i') AND c.relnamespace = 'public'::regnamespace";

  /** A table or an index, and the tables it belongs to: the nearest first, the whole last. */
  private record Relation(
      long oid, long file, String kind, long scans, List<Long> tables, List<String> names) {

    /** Returns it with what is counted of another state of it. */
    Relation as(Relation other) {
      return new Relation(oid, other.file, kind, other.scans, tables, names);
    }

    /** Returns the place of the nearest table that is watched apart, or of the whole. */
    int level(Set<String> apart) {
      for (int i = 0; i < names.size(); i++) {
        if (apart.contains(names.get(i))) {
          return i;
        }
      }
      return names.size() - 1;
    }
  }

  /** What was read of a table; an index that is built anew begins at 0 again. */
  private record Scans(long sequential, long byIndex) {
    boolean isMoreThan(Scans other) {
      return sequential > other.sequential || byIndex > other.byIndex;
    }
  }

  /** A table with its partitions, or one of them of which something is predicted. */
  private static final class Table {
    private final String name;
    private long file;
    private boolean holdsRows;
    private long sequential;
    private long byIndex;

    Table(String name) {
      this.name = name;
    }

    Scans scans() {
      return new Scans(sequential, byIndex);
    }
  }

  private final Statement statement;
  private final List<Relation> relations;

  /** Compares what an operation does after others, in a database of its own. */
  static void check(List<Operation> first, Operation operation) throws SQLException {
    try (ScratchDatabase database = new ScratchDatabase();
        Statement statement = database.connection().createStatement()) {
      Schema schema = Schema.empty();
      for (Operation each : first) {
        run(statement, each);
        schema = each.apply(schema);
      }
      database.connection().setAutoCommit(false);
      LockWatch watch = new LockWatch(statement);
      run(statement, operation);
      watch.compare(operation, schema);
      database.connection().rollback();
      database.connection().setAutoCommit(true);
    }
  }

  private static void run(Statement statement, Operation operation) throws SQLException {
    for (SqlStatement sql : SqlRenderer.render(operation, "r")) {
      statement.execute(sql.sql());
    }
  }

  /** Begins to watch, in the transaction in which the operation will run. */
  LockWatch(Statement statement) throws SQLException {
    this.statement = statement;
    relations = relations();
    // Tables are so small in tests that the look-up of a key would read all of one.
    statement.execute("SET LOCAL enable_seqscan = off");
  }

  private List<Relation> relations() throws SQLException {
    List<Relation> found = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(FILES)) {
      while (result.next()) {
        found.add(
            new Relation(
                result.getLong(1),
                result.getLong(2),
                result.getString(3),
                result.getLong(4),
                List.of((Long[]) result.getArray(5).getArray()),
                List.of((String[]) result.getArray(6).getArray())));
      }
    }
    found.removeIf(relation -> relation.names().get(0).startsWith("lockstep_"));
    return found;
  }

  /** Returns those that were there, as they are now; what came meanwhile is nobody's yet. */
  private List<Relation> relationsNow() throws SQLException {
    Map<Long, Relation> before =
        relations.stream().collect(Collectors.toMap(Relation::oid, Function.identity()));
    List<Relation> now = new ArrayList<>();
    for (Relation relation : relations()) {
      Relation known = before.get(relation.oid());
      if (known != null) {
        now.add(known.as(relation));
      }
    }
    return now;
  }

  /** Puts them together by table, partitions with their whole unless they are named. */
  private static Map<Long, Table> tables(List<Relation> relations, Set<String> apart) {
    Map<Long, Table> tables = new TreeMap<>();
    for (Relation relation : relations) {
      int level = relation.level(apart);
      long oid = relation.tables().get(level);
      Table table = tables.computeIfAbsent(oid, each -> new Table(relation.names().get(level)));
      boolean index = relation.kind().equals("i");
      table.sequential += index ? 0 : relation.scans();
      table.byIndex += index ? relation.scans() : 0;
      table.holdsRows |= relation.kind().equals("r");
      if (relation.oid() == oid) {
        table.file = relation.file();
      }
    }
    return tables;
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
    Map<Long, Table> tables = tables(relations, expected.keySet());
    assertThat(locks(expected.keySet())).as("locks of %s", operation).isEqualTo(expected);
    Map<Long, Table> after = tables(relationsNow(), expected.keySet());
    assertThat(rewritten(tables, after, rewrites))
        .as("rewrites of %s", operation)
        .isEqualTo(rewrites);
    assertThat(read(tables, after, operation, reads)).as("scans of %s", operation).isEqualTo(reads);
  }

  /**
   * Where nothing was read although there was nothing to read, the prediction holds too; and where
   * rows are written, foreign keys may look for some of other tables, one by one.
   */
  private static Map<String, Boolean> read(
      Map<Long, Table> tables,
      Map<Long, Table> after,
      Operation operation,
      Map<String, Boolean> predicted) {
    Map<String, Boolean> read = new TreeMap<>();
    for (Map.Entry<String, Boolean> table : predicted.entrySet()) {
      read.put(table.getKey(), table.getValue() && mayBeEmpty(tables, operation, table.getKey()));
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
   * A partitioned table may have no partition; the keys of a referenced table are looked up only
   * for rows that refer to some, and what references a partition that goes is compared with its
   * rows in whatever way is the fastest.
   */
  private static boolean mayBeEmpty(Map<Long, Table> tables, Operation operation, String table) {
    boolean referenced =
        operation instanceof AddConstraint add
            && add.constraint() instanceof ForeignKey
            && !add.table().name().equals(table);
    boolean referencing =
        operation instanceof DropPartition || operation instanceof DetachPartition;
    return referenced
        || referencing
        || tables.values().stream().anyMatch(each -> each.name.equals(table) && !each.holdsRows);
  }

  private Map<String, LockMode> locks(Set<String> apart) throws SQLException {
    Map<Long, String> names =
        relations.stream()
            .filter(relation -> !relation.kind().equals("i"))
            .collect(
                Collectors.toMap(
                    Relation::oid, relation -> relation.names().get(relation.level(apart))));
    Map<String, LockMode> strongest = new TreeMap<>();
    try (ResultSet result = statement.executeQuery(LOCKS)) {
      while (result.next()) {
        String table = names.get(result.getLong(1));
        for (LockMode mode : LockMode.values()) {
          if (table != null && mode.stored().equals(result.getString(2))) {
            strongest.merge(table, mode, (a, b) -> a.compareTo(b) > 0 ? a : b);
          }
        }
      }
    }
    return strongest;
  }

  private static Map<String, Boolean> rewritten(
      Map<Long, Table> tables, Map<Long, Table> after, Map<String, Boolean> predicted) {
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
