package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.foreignKey;
import static dev.lockstep.migration.Definitions.partition;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.migration.TableDefinition;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Type changes of columns that foreign keys of and to partitioned tables are over. */
final class ShadowReferencesTest extends DatabaseTest {

  private static final String FILES =
      "SELECT string_agg(relname || ' ' || relfilenode, ', ' ORDER BY relname) FROM pg_class"
          + " WHERE relkind = 'r' AND relname ~ '^[ab]'";
  private static final String INVALID =
      "SELECT count(*) FROM pg_constraint WHERE NOT convalidated AND conparentid = 0";
  private static final String SHADOWS =
      "SELECT count(*) FROM pg_attribute JOIN pg_class c ON c.oid = attrelid AND relkind <> 'i'"
          + " WHERE attname ~ '^lockstep_shadow'";
  private static final String KEYS =
      "SELECT string_agg(conrelid::regclass || ' ' || pg_get_constraintdef(oid), ', ' ORDER BY 1)"
          + " FROM (SELECT * FROM pg_constraint WHERE contype = 'f' AND confrelid <> 0"
          + " AND conparentid = 0 ORDER BY conname) AS c";

  private static TableDefinition a() {
    return table("a").column(column("id", "integer").notNull()).primaryKey("pk_a", "id");
  }

  private static TableDefinition b() {
    return table("b")
        .column(column("id", "integer").notNull())
        .column(column("a", "integer"))
        .primaryKey("pk_b", "id")
        .foreignKey(foreignKey("fk_b_a", "a").references("a", "id"));
  }

  private static TableDefinition inParts(TableDefinition whole, String name) {
    return whole
        .partitionBy(PartitionStrategy.RANGE, "id")
        .partition(name + "_1", "FOR VALUES FROM (0) TO (100)")
        .partition(
            partition(name + "_2", "FOR VALUES FROM (100) TO (1000)")
                .partitionBy(PartitionStrategy.LIST, "id"))
        .partition(partition(name + "_3", "DEFAULT").of(name + "_2"));
  }

  /** The key of the one and the foreign key of the other change their type together. */
  private void thereAndBack(TableDefinition a, TableDefinition b, boolean aToo)
      throws SQLException {
    Schema from =
        Chains.empty()
            .plus(
                "x",
                s -> {
                  s.createTable(a);
                  s.createTable(b);
                },
                s -> {})
            .schema();
    Schema to = PlannedChain.retyped(from, "b", "a", "bigint");
    PlannedChain chain =
        new PlannedChain(from, aToo ? PlannedChain.retyped(to, "a", "id", "bigint") : to);
    assertThat(chain.swaps()).containsExactly(aToo ? 2L : 1L, aToo ? 2L : 1L);
    lockstep(chain.first()).upgrade();
    execute(
        "INSERT INTO a SELECT generate_series(1, 200)",
        "INSERT INTO b SELECT g, g FROM generate_series(1, 200) g");
    String files = Objects.requireNonNull(value(FILES));
    String keys = Objects.requireNonNull(value(KEYS));

    lockstep(watched(chain)).upgrade();
    requireWhole(files, keys);
    assertThat(lockstep(chain.both()).verify().isClean()).isTrue();
    lockstep(chain.both()).downgrade(1);
    requireWhole(files, keys);
    assertThat(lockstep(chain.first()).verify().isClean()).isTrue();
  }

  /** Looks, right after the swap, whether rows are held to the foreign key already. */
  private Chains watched(PlannedChain chain) {
    List<Operation> upgrade = chain.plan().upgrade();
    int swap = upgrade.stream().map(SwapColumn.class::isInstance).toList().lastIndexOf(true);
    int after = swap + 1;
    while (!upgrade.get(after).getClass().getSimpleName().matches("Validate.*|AddConstraintOn.*")) {
      after++;
    }
    return chain.interrupted(
        after,
        context ->
            assertThatThrownBy(
                    () ->
                        context.transaction(
                            nested -> nested.dsl().execute("INSERT INTO b VALUES (300, 999)")))
                .hasMessageContaining("foreign key"));
  }

  private void requireWhole(String files, String keys) throws SQLException {
    assertThat(value(FILES)).isEqualTo(files);
    assertThat(value(KEYS)).isEqualTo(keys);
    assertThat(value(INVALID)).isEqualTo("0");
    assertThat(value("SELECT count(*) FROM a JOIN b ON b.a = a.id")).isEqualTo("200");
    assertThat(value(SHADOWS)).isEqualTo("0");
    assertThatThrownBy(() -> execute("INSERT INTO b VALUES (300, 999)"))
        .hasMessageContaining("fk_b_a");
    assertThatThrownBy(() -> execute("DELETE FROM a WHERE id = 7"))
        .hasMessageContaining("is still referenced");
  }

  @Test
  void fromAPartitionedTable() throws SQLException {
    thereAndBack(a(), inParts(b(), "b"), true);
  }

  @Test
  void fromAPartitionedTableAlone() throws SQLException {
    thereAndBack(a(), inParts(b(), "b"), false);
  }

  @Test
  void toAPartitionedTable() throws SQLException {
    thereAndBack(inParts(a(), "a"), b(), false);
  }

  @Test
  void fromAPartitionedTableToAnother() throws SQLException {
    thereAndBack(inParts(a(), "a"), inParts(b(), "b"), false);
  }
}
