package dev.lockstep.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.PolicyCommand;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What few tables have, in old and new models, and the SQL between them. */
class TableFeaturePlannerTest {

  private static final TableOptions NONE = TableOptions.NONE;
  private static final TableOptions UNLOGGED = NONE.withUnlogged(true);

  static Stream<Arguments> plans() {
    Policy own = policy("own", "c = current_user", null);
    Policy query = policy("q", "EXISTS (SELECT FROM o WHERE o.c = t.c)", null);
    return Stream.of(
        plan(
            "two tables that become unlogged, the one that refers first",
            List.of(table("a", NONE), referring("b", NONE)),
            List.of(table("a", UNLOGGED), referring("b", UNLOGGED)),
            "ALTER TABLE b SET UNLOGGED",
            "ALTER TABLE a SET UNLOGGED"),
        plan(
            "two tables that become logged, the one that is referred to first",
            List.of(table("a", UNLOGGED), referring("b", UNLOGGED)),
            List.of(table("a", NONE), referring("b", NONE)),
            "ALTER TABLE a SET LOGGED",
            "ALTER TABLE b SET LOGGED"),
        plan(
            "parameters that go, change and come",
            List.of(table("t", with("fillfactor=70", "autovacuum_enabled=off"))),
            List.of(table("t", with("fillfactor=80", "toast_tuple_target=300"))),
            "ALTER TABLE t RESET (autovacuum_enabled)",
            "ALTER TABLE t SET (fillfactor = '80', toast_tuple_target = '300')"),
        plan(
            "a policy with other roles and conditions",
            List.of(table("t", NONE.plus(own))),
            List.of(
                table(
                    "t",
                    NONE.plus(
                        new Policy(
                            "own", PolicyCommand.ALL, true, List.of("x"), "true", "id > 0")))),
            "ALTER POLICY own ON t TO x USING (true) WITH CHECK (id > 0)"),
        plan(
            "a policy that loses a condition",
            List.of(table("t", NONE.plus(policy("p", "true", "id > 0")))),
            List.of(table("t", NONE.plus(policy("p", "true", null)))),
            "DROP POLICY p ON t",
            "CREATE POLICY p ON t FOR ALL TO PUBLIC USING (true)"),
        plan(
            "a policy under another name, and row-level security",
            List.of(table("t", NONE.plus(own))),
            List.of(
                table("t", NONE.plus(own.withName("mine")).withRowSecurity(RowSecurity.FORCED))),
            "ALTER POLICY own ON t RENAME TO mine",
            "ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"),
        plan(
            "a column of another type under policies of two tables",
            List.of(table("o", NONE), table("t", NONE.plus(own).plus(query))),
            List.of(retyped(table("o", NONE)), retyped(table("t", NONE.plus(own).plus(query)))),
            "DROP POLICY own ON t",
            "DROP POLICY q ON t",
            "ALTER TABLE o ALTER COLUMN c TYPE varchar(9)",
            "ALTER TABLE t ALTER COLUMN c TYPE varchar(9)",
            "CREATE POLICY own ON t FOR ALL TO PUBLIC USING (c = current_user)",
            "CREATE POLICY q ON t FOR ALL TO PUBLIC"
                + " USING (EXISTS (SELECT FROM o WHERE o.c = t.c))"),
        plan(
            "bounds that move between partitions, one that goes and one that comes",
            List.of(divided("a", "('0') TO ('5')", "b", "('5') TO ('9')", "c", "('9') TO ('12')")),
            List.of(divided("a", "('5') TO ('9')", "b", "('0') TO ('5')", "d", "('9') TO ('11')")),
            "ALTER TABLE t DETACH PARTITION a",
            "ALTER TABLE t DETACH PARTITION b",
            "ALTER TABLE t DETACH PARTITION c",
            "DROP TABLE c",
            "ALTER TABLE t ATTACH PARTITION a FOR VALUES FROM ('5') TO ('9')",
            "ALTER TABLE t ATTACH PARTITION b FOR VALUES FROM ('0') TO ('5')",
            "CREATE TABLE d (LIKE t INCLUDING ALL EXCLUDING COMMENTS EXCLUDING IDENTITY"
                + " EXCLUDING INDEXES EXCLUDING STATISTICS)",
            "ALTER TABLE t ATTACH PARTITION d FOR VALUES FROM ('9') TO ('11')"),
        plan(
            "a partition under another name",
            List.of(divided("a", "('0') TO ('5')")),
            List.of(divided("b", "('0') TO ('5')")),
            "ALTER TABLE a RENAME TO b"));
  }

  private static Table divided(String... partitions) {
    List<Partition> all = new ArrayList<>();
    for (int i = 0; i < partitions.length; i += 2) {
      all.add(new Partition(partitions[i], "FOR VALUES FROM " + partitions[i + 1]));
    }
    return table(
        "t",
        NONE.withPartitioning(
            new Partitioning(PartitionStrategy.RANGE, List.of(IndexKey.of("id")), all)));
  }

  @Test
  void refusesToDivideATableInAnotherWay() {
    Table divided = divided("a", "('0') TO ('5')");
    Table retyped = divided.mapColumn("id", column -> column.withType(DataType.of("integer")));
    for (List<Table> pair :
        List.of(
            List.of(table("t", NONE), divided),
            List.of(divided, table("t", NONE)),
            List.of(divided, retyped))) {
      Plan plan =
          Planner.plan(Schema.of(pair.subList(0, 1)), Schema.of(pair.subList(1, 2)), Intent.none());

      assertThat(plan.problems())
          .extracting(Problem::kind)
          .containsExactly(Problem.Kind.PARTITIONING_CHANGED);
      assertThat(plan.upgrade()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void plans(String name, List<Table> from, List<Table> to, List<String> expected) {
    Schema before = Schema.of(from);
    Plan plan = Planner.plan(before, Schema.of(to), Consent.to(before, Schema.of(to)));

    assertThat(plan.problems()).isEmpty();
    assertThat(
            plan.upgrade().stream()
                .flatMap(operation -> SqlRenderer.render(operation, "r").stream())
                .map(SqlStatement::sql))
        .containsExactlyElementsOf(expected);
    assertThat(Replay.apply(Replay.apply(before, plan.upgrade()), plan.downgrade()))
        .isEqualTo(before);
  }

  @Test
  void followsNoRenameIntoAPolicyOverSeveralTables() {
    Policy old = policy("q", "EXISTS (SELECT FROM o WHERE o.c = t.c)", null);
    Policy now = policy("q", "EXISTS (SELECT FROM o WHERE o.d = t.c)", null);
    Table renamed = table("o", NONE).mapColumn("c", column -> column.withName("d"));
    Intent intent = Intent.builder().renameColumn(QualifiedName.of("o"), "c", "d").build();
    Plan plan =
        Planner.plan(
            Schema.of(List.of(table("o", NONE), table("t", NONE.plus(old)))),
            Schema.of(List.of(renamed, table("t", NONE.plus(now)))),
            intent);

    assertThat(
            plan.downgrade().stream()
                .flatMap(operation -> SqlRenderer.render(operation, "r").stream())
                .map(SqlStatement::sql))
        .containsExactly(
            "DROP POLICY q ON t",
            "ALTER TABLE o RENAME COLUMN d TO c",
            "CREATE POLICY q ON t FOR ALL TO PUBLIC USING (" + old.using() + ")");
  }

  private static Arguments plan(
      String name, List<Table> from, List<Table> to, String... statements) {
    return Arguments.of(name, from, to, List.of(statements));
  }

  private static Policy policy(String name, String using, @Nullable String check) {
    return new Policy(name, PolicyCommand.ALL, true, List.of(), using, check);
  }

  private static TableOptions with(String... parameters) {
    return NONE.withParameters(Parameters.parse(List.of(parameters)));
  }

  private static Table table(String name, TableOptions options) {
    return new Table(
        QualifiedName.of(name),
        List.of(
            Column.of("id", DataType.of("bigint")), Column.of("c", DataType.parse("varchar(5)"))),
        List.of(new PrimaryKey("pk_" + name, List.of("id"))),
        List.of(),
        null,
        null,
        options);
  }

  private static Table retyped(Table table) {
    return table.mapColumn("c", column -> column.withType(DataType.parse("varchar(9)")));
  }

  private static Table referring(String name, TableOptions options) {
    List<dev.lockstep.core.model.Constraint> constraints =
        new ArrayList<>(table(name, options).constraints());
    constraints.add(
        new ForeignKey(
            "fk_" + name,
            List.of("id"),
            QualifiedName.of("a"),
            List.of("id"),
            ForeignKeyAction.NO_ACTION,
            ForeignKeyAction.NO_ACTION));
    return table(name, options).withConstraints(constraints);
  }
}
