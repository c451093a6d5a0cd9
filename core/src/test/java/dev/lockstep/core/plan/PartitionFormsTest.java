package dev.lockstep.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddConstraintOnPartitions;
import dev.lockstep.core.operation.AddForeignKeyToPartitions;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.AddPreparedKey;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateIndexOnPartitions;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.DropIndex;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.PrepareKeyOnPartitions;
import dev.lockstep.core.operation.RenameIndex;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;
import dev.lockstep.core.render.SqlScript;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which forms changes of a partitioned table take. */
class PartitionFormsTest {

  private static final QualifiedName T = QualifiedName.of("t");
  private static final Index INDEX =
      new Index("i", "btree", false, List.of(IndexKey.of("n")), null);

  private static Table divided(Column n) {
    Partitioning partitioning =
        new Partitioning(
            PartitionStrategy.RANGE,
            List.of(IndexKey.of("id")),
            List.of(new Partition("p", "FOR VALUES FROM ('0') TO ('5')")));
    return new Table(
            T, List.of(Column.of("id", DataType.of("bigint")), n), List.of(), List.of(), null, null)
        .withOptions(TableOptions.NONE.withPartitioning(partitioning));
  }

  private static Column number() {
    return Column.of("n", DataType.of("integer"));
  }

  private static Plan plan(Table from, Table to, Locking locking, Table... others) {
    Schema before = Schema.of(List.of(from)).with(others.length == 0 ? from : others[0]);
    Schema after = before.with(to);
    return Planner.plan(before, after, Consent.to(before, after), locking, Set.of());
  }

  @Test
  void anIndexIsBuiltOnEachPartition() {
    Table without = divided(number());
    Plan plan = plan(without, without.plus(INDEX), Locking.ONLINE);

    assertThat(plan.upgrade()).containsExactly(new CreateIndexOnPartitions(T, INDEX));
    assertThat(plan.downgrade()).containsExactly(new DropIndex(T, "i", false));
    assertThat(plan(without.plus(INDEX), without, Locking.ONLINE).downgrade())
        .containsExactly(new CreateIndexOnPartitions(T, INDEX));
    assertThat(plan(without, without.plus(INDEX), Locking.BLOCKING).upgrade())
        .containsExactly(new CreateIndex(T, INDEX, false));
  }

  private static Table with(Partition... partitions) {
    Table table = divided(number());
    Partitioning partitioning = table.options().partitioning();
    return partitioning == null
        ? table
        : table.withOptions(
            TableOptions.NONE.withPartitioning(partitioning.withPartitions(List.of(partitions))));
  }

  private static final Partition P = new Partition("p", "FOR VALUES FROM ('0') TO ('5')");
  private static final Partition Q = new Partition("q", "FOR VALUES FROM ('5') TO ('9')");
  private static final Partition WIDE = new Partition("w", "FOR VALUES FROM ('0') TO ('9')");
  private static final Partition REST = new Partition("r", Partition.DEFAULT);

  @Test
  void aPartitionIsAttachedAndGoesConcurrently() {
    Plan more = plan(with(P), with(P, Q), Locking.ONLINE);
    assertThat(more.upgrade()).containsExactly(new CreatePartition(T, Q, true));
    assertThat(more.downgrade()).containsExactly(new DropPartition(T, null, "q", true));

    Plan plain = plan(with(P), with(P, Q), Locking.BLOCKING);
    assertThat(plain.upgrade()).containsExactly(new CreatePartition(T, Q));
    assertThat(plain.downgrade()).containsExactly(new DropPartition(T, null, "q"));
  }

  @Test
  void aPartitionWhoseRoomIsNeededOrThatStandsBesideADefaultOneGoesAtOnce() {
    assertThat(plan(with(P, Q), with(WIDE), Locking.ONLINE).upgrade())
        .containsExactly(
            new DropPartition(T, null, "p"),
            new DropPartition(T, null, "q"),
            new CreatePartition(T, WIDE, true));
    assertThat(plan(with(P, REST), with(REST), Locking.ONLINE).upgrade())
        .containsExactly(new DropPartition(T, null, "p"));
    assertThat(plan(with(P, REST), with(P), Locking.ONLINE).upgrade())
        .containsExactly(new DropPartition(T, null, "r"));
  }

  @Test
  void partitionsGoBeforeRowsAreReadOnlyWhereNothingElseMeetsTheirRows() {
    assertThat(plan(with(P, Q), with(P).plus(INDEX), Locking.ONLINE).upgrade())
        .containsExactly(new DropPartition(T, null, "q"), new CreateIndexOnPartitions(T, INDEX));
    assertThat(plan(with(P, Q), with(), Locking.ONLINE).upgrade())
        .containsExactly(
            new DropPartition(T, null, "p", true), new DropPartition(T, null, "q", true));
  }

  @Test
  void theScriptAsksHowAPartitionCanGo() {
    Plan plan = plan(with(P, Q), with(P), Locking.ONLINE);
    assertThat(SqlScript.render(plan.upgrade(), "r"))
        .contains("DETACH PARTITION q FINALIZE", "DETACH PARTITION q CONCURRENTLY", "\\gexec")
        .doesNotContain("BEGIN");
    assertThat(SqlScript.render(plan.downgrade(), "r"))
        .contains("CREATE TABLE q (LIKE t INCLUDING ALL EXCLUDING")
        .contains("ALTER TABLE t ATTACH PARTITION q FOR VALUES FROM ('5') TO ('9')");
  }

  @Test
  void theScriptLooksForThePartitions() {
    Table without = divided(number());
    Plan plan = plan(without, without.plus(INDEX), Locking.ONLINE);

    assertThat(SqlScript.render(plan.upgrade(), "r"))
        .contains("'CREATE INDEX CONCURRENTLY ' || quote_ident(own)")
        .contains("ORDER BY level DESC, own\n\\gexec\n")
        .doesNotContain("BEGIN");
  }

  @Test
  void whatIsBoundToAColumnThatChangesComesBackInTheSameTransaction() {
    Index other = new Index("i", "btree", false, List.of(IndexKey.parse("n desc")), null);
    Unique key = new Unique("uq", List.of("id", "n"));
    Table before = divided(number()).plus(INDEX).plus(key);
    Table after = divided(Column.of("n", DataType.of("bigint"))).plus(other).plus(key);

    assertThat(plan(before, after, Locking.ONLINE).upgrade())
        .contains(new CreateIndex(T, other, false));
  }

  @Test
  void aTypeThatChangesGoesThroughAShadowColumn() {
    Table before = divided(number()).plus(INDEX);
    Table after = divided(Column.of("n", DataType.of("bigint"))).plus(INDEX);
    Index shadow =
        new Index(
            "lockstep_shadow_i", "btree", false, List.of(IndexKey.of("lockstep_shadow_n")), null);

    assertThat(plan(before, after, Locking.ONLINE).upgrade())
        .contains(
            new CreateIndexOnPartitions(T, shadow),
            new SwapColumn(T, "n"),
            new RenameIndex(T, "lockstep_shadow_i", "i"));
    Unique key = new Unique("uq", List.of("id", "n"));
    Plan withKey = plan(before.plus(key), after.plus(key), Locking.ONLINE);
    Unique shadowKey = new Unique("uq", List.of("id", "lockstep_shadow_n"));
    assertThat(withKey.upgrade())
        .containsSubsequence(
            new PrepareKeyOnPartitions(T, shadowKey),
            new SwapColumn(T, "n"),
            new AddPreparedKey(T, key));
    assertThat(withKey.downgrade()).contains(new AddPreparedKey(T, key));
    assertThat(SqlScript.render(withKey.upgrade(), "r"))
        .contains("'CREATE UNIQUE INDEX CONCURRENTLY ' || waiting")
        .contains("ALTER TABLE t ADD CONSTRAINT uq UNIQUE (id, n);");
  }

  private static Table other() {
    return new Table(
        QualifiedName.of("o"),
        List.of(number()),
        List.of(new Unique("uq_o", List.of("n"))),
        List.of(),
        null,
        null);
  }

  private static ForeignKey reference() {
    return new ForeignKey(
        "fk",
        List.of("n"),
        QualifiedName.of("o"),
        List.of("n"),
        ForeignKeyAction.NO_ACTION,
        ForeignKeyAction.NO_ACTION);
  }

  @Test
  void aForeignKeyHoldsFromTheSwapOnAndIsValidatedLater() {
    Table before = divided(number()).plus(reference());
    Table after = divided(Column.of("n", DataType.of("bigint"))).plus(reference());

    assertThat(plan(before, after, Locking.ONLINE, other()).upgrade())
        .containsSubsequence(
            new DropConstraint(T, "fk"),
            new SwapColumn(T, "n"),
            new AddForeignKeyToPartitions(T, reference()),
            new AddConstraintOnPartitions(T, reference()));
  }

  @Test
  void rulesAreValidatedWhileClientsGoOn() {
    Table other = other();
    ForeignKey reference = reference();
    Unique key = new Unique("uq", List.of("id", "n"));
    Check check = new Check("ck", "n > 0");
    Table strict = divided(number().withNullable(false)).plus(check).plus(key).plus(reference);

    assertThat(plan(divided(number()), strict, Locking.ONLINE, other).upgrade())
        .containsExactly(
            new AddNotNullNotValid(T, "n"),
            new AddConstraintNotValid(T, check),
            new ValidateNotNull(T, "n"),
            new AddConstraintOnPartitions(T, key),
            new AddConstraintOnPartitions(T, reference),
            new ValidateConstraint(T, "ck"));
  }
}
