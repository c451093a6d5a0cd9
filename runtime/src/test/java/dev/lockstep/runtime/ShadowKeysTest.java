package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.partition;
import static dev.lockstep.migration.Definitions.table;
import static dev.lockstep.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PrepareKeyOnPartitions;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.migration.ColumnDefinition;
import dev.lockstep.migration.ConstraintDefinition;
import dev.lockstep.migration.TableDefinition;
import dev.lockstep.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Columns in keys of partitioned tables that get another type. */
final class ShadowKeysTest extends DatabaseTest {

  private static final String LONG =
      "a_partition_whose_name_leaves_little_room_for_that_of_an_index";

  private static final String WAITING_IDS =
      "SELECT oid FROM pg_class WHERE relkind = 'i' AND relname ~ '^lockstep_shadow_'";

  private static final String WAITING = "SELECT count(*) FROM (" + WAITING_IDS + ") w";

  /** The indexes of the partitions that hold rows, each with the file it is in. */
  private static final String FILES =
      "SELECT string_agg(relfilenode::text, ' ' ORDER BY relfilenode) FROM pg_class"
          + " JOIN pg_index ON indexrelid = oid WHERE relkind = 'i' AND indisvalid AND indisunique"
          + " AND indrelid IN (SELECT relid FROM pg_partition_tree('\"T 1\"'))";

  private static final String WITHOUT_WHOLE =
      "SELECT count(*) FROM pg_class c JOIN pg_index ON indexrelid = c.oid"
          + " JOIN pg_class t ON t.oid = indrelid AND t.relispartition"
          + " WHERE indisunique AND (NOT c.relispartition OR NOT indisvalid)";

  private static final String ROWS =
      "SELECT string_agg(id || ' ' || day || ' ' || n, ',' ORDER BY id) FROM \"T 1\"";

  private static Schema schema(ColumnDefinition id) {
    TableDefinition table =
        table("T 1")
            .column(id)
            .column(column("day", "integer").notNull())
            .column(column("n", "integer").notNull())
            .primaryKey("pk t", "id", "day")
            .unique("uq_t", "day", "n")
            .partitionBy(PartitionStrategy.RANGE, "day")
            .partition("t_0", "FOR VALUES FROM (0) TO (10)")
            .partition(
                partition("t_1", "FOR VALUES FROM (10) TO (20)")
                    .partitionBy(PartitionStrategy.LIST, "day"))
            .partition(partition("t_1a", "FOR VALUES IN (10)").of("t_1"))
            .partition(partition("t_1b", "DEFAULT").of("t_1"));
    return Chains.empty().plus("x", s -> s.createTable(table), s -> {}).schema();
  }

  private static PlannedChain chain(Schema from, String... columns) {
    Schema to = from;
    for (String column : columns) {
      to = PlannedChain.retyped(to, "T 1", column, "bigint");
    }
    PlannedChain chain = new PlannedChain(from, to);
    assertThat(chain.swaps()).containsExactly((long) columns.length, (long) columns.length);
    return chain;
  }

  private void fill(PlannedChain chain) throws SQLException {
    lockstep(chain.first()).upgrade();
    execute(
        "CREATE TABLE " + LONG + " PARTITION OF \"T 1\" FOR VALUES FROM (20) TO (30)",
        // A name that an index of t_0 would get.
        "CREATE INDEX \"t_0_pk t\" ON t_0 (n)",
        "INSERT INTO \"T 1\" (id, day, n) SELECT g, g % 30, g FROM generate_series(1, 90) g");
  }

  private static int afterPreparation(PlannedChain chain) {
    List<Operation> operations = chain.plan().upgrade();
    int last = 0;
    for (int i = 0; i < operations.size(); i++) {
      last = operations.get(i) instanceof PrepareKeyOnPartitions ? i + 1 : last;
    }
    assertThat(operations.subList(last, operations.size()))
        .hasAtLeastOneElementOfType(SwapColumn.class);
    return last;
  }

  @Test
  void goThereAndBackWithoutReadingRowsInTheSwap() throws SQLException {
    PlannedChain chain = chain(schema(column("id", "integer").notNull()), "id", "n");
    fill(chain);
    String rows = value(ROWS);
    assertThat(lockstep(chain.both()).rehearse().failure()).isNull();
    List<String> files = new ArrayList<>();
    String waiting = FILES + " AND relname ~ '^lockstep_shadow_'";
    Chains watched =
        chain.interrupted(
            afterPreparation(chain),
            sql -> files.add(String.valueOf(sql.fetchSingle(waiting).get(0))));
    lockstep(watched).upgrade();
    assertThat(files).singleElement().asString().hasSizeGreaterThan(20);
    assertThat(value(FILES)).isEqualTo(files.get(0));
    requireDone(watched, rows);
    assertThatThrownBy(() -> execute("INSERT INTO \"T 1\" (id, day, n) VALUES (1, 1, 1000)"))
        .hasMessageContaining("duplicate key");
    lockstep(watched).downgrade(1);
    requireDone(chain.first(), rows);
    lockstep(watched).upgrade();
    requireDone(watched, rows);
  }

  private void requireDone(Chains chains, @Nullable String rows) throws SQLException {
    assertThat(lockstep(chains).verify().isClean()).isTrue();
    assertThat(value(ROWS)).isEqualTo(rows);
    assertThat(value(WAITING)).isEqualTo("0");
    assertThat(value(WITHOUT_WHOLE)).isEqualTo("0");
  }

  @Test
  void reachPartitionsThatComeMeanwhile() throws SQLException {
    PlannedChain chain = chain(schema(column("id", "integer").notNull()), "id");
    fill(chain);
    Chains growing =
        chain.interrupted(
            afterPreparation(chain),
            sql -> {
              sql.execute(
                  "CREATE TABLE late PARTITION OF \"T 1\" FOR VALUES FROM (30) TO (40)"
                      + " PARTITION BY RANGE (day)");
              sql.execute("CREATE TABLE later PARTITION OF late FOR VALUES FROM (30) TO (40)");
              sql.execute("INSERT INTO \"T 1\" (id, day, n) VALUES (1, 35, 1)");
            });
    lockstep(growing).upgrade();
    requireDone(growing, value(ROWS));
    assertThatThrownBy(() -> execute("INSERT INTO \"T 1\" (id, day, n) VALUES (1, 35, 2)"))
        .hasMessageContaining("duplicate key");
  }

  /** Returns a chain with a migration that prepares a key again, and adds it. */
  private static Chains preparedAgain(Chains first, ConstraintDefinition key) {
    return first.plus(
        "r3",
        s -> {
          s.prepareKeyOnPartitions("T 1", key);
          s.addPreparedKey("T 1", key);
        },
        s -> s.dropConstraint("T 1", "u\nq"));
  }

  @Test
  void areBuiltAnewWhereABuildWasCutOff() throws SQLException {
    Chains prepared = prepared();
    execute("UPDATE pg_index SET indisvalid = false WHERE indexrelid IN (" + WAITING_IDS + ")");
    String files =
        String.valueOf(
            value(FILES.replace("AND indisvalid ", "") + " AND relname ~ '^lockstep_shadow_'"));
    Chains again = preparedAgain(prepared, unique("u\nq", "id", "day"));
    lockstep(again).upgrade();
    requireDone(again, value(ROWS));
    assertThat(String.valueOf(value(FILES)).split(" ")).doesNotContain(files.split(" "));
  }

  @Test
  void areNotTakenFromAnotherKeyOfTheName() throws SQLException {
    Chains prepared = prepared();
    Chains other = preparedAgain(prepared, unique("u\nq", "n", "day").including("id"));
    lockstep(other).upgrade();
    requireDone(other, value(ROWS));
    lockstep(other).downgrade(1);
    requireDone(prepared, value(ROWS));
  }

  private Chains prepared() throws SQLException {
    PlannedChain chain = chain(schema(column("id", "integer").notNull()), "id");
    fill(chain);
    Chains prepared =
        chain
            .first()
            .plus("r2", s -> s.prepareKeyOnPartitions("T 1", unique("u\nq", "id", "day")), s -> {});
    lockstep(prepared).upgrade();
    assertThat(value(WAITING)).isEqualTo("4");
    return prepared;
  }

  @Test
  void keepTheIdentity() throws SQLException {
    assumeThat(TestDatabase.serverVersion()).isGreaterThanOrEqualTo(170_000);
    PlannedChain chain = chain(schema(column("id", "integer").identity(Identity.ALWAYS)), "id");
    lockstep(chain.first()).upgrade();
    execute("INSERT INTO \"T 1\" (day, n) SELECT g % 20, g FROM generate_series(1, 60) g");
    lockstep(chain.both()).upgrade();
    execute("INSERT INTO \"T 1\" (day, n) VALUES (1, 61)");
    assertThat(value("SELECT max(id) FROM \"T 1\"")).isEqualTo("61");
    requireDone(chain.both(), value(ROWS));
    lockstep(chain.both()).downgrade(1);
    requireDone(chain.first(), value(ROWS));
  }
}
