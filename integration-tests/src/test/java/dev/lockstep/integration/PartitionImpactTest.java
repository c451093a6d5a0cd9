package dev.lockstep.integration;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Division;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.operation.AddForeignKeyToPartitions;
import dev.lockstep.core.operation.AttachPartition;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DetachPartition;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RenamePartition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is predicted of operations on partitions, beside what a server does: with a default
 * partition and without, and with tables at both ends of foreign keys.
 */
class PartitionImpactTest {

  private static final QualifiedName T = QualifiedName.of("t");
  private static final Partition LOW = new Partition("low", "FOR VALUES FROM (0) TO (10)");
  private static final Partition HIGH = new Partition("high", "FOR VALUES FROM (10) TO (20)");
  private static final Partition REST = new Partition("rest", Partition.DEFAULT);
  private static final Partition DIVIDED =
      new Partition("divided", "FOR VALUES FROM (20) TO (30)")
          .withBy(new Division(PartitionStrategy.HASH, List.of(IndexKey.of("id"))));
  private static final Partition PART =
      new Partition("part", "FOR VALUES WITH (MODULUS 1, REMAINDER 0)").withOf("divided");
  private static final DetachPartition DETACH = new DetachPartition(T, null, "low");

  static Stream<Arguments> operations() {
    return Stream.of(
        arguments("create", List.of(LOW), List.of(), new CreatePartition(T, HIGH)),
        arguments("attached", List.of(LOW), List.of(), new CreatePartition(T, HIGH, true)),
        arguments("beside default", List.of(LOW, REST), List.of(), new CreatePartition(T, HIGH)),
        arguments(
            "attached beside default",
            List.of(LOW, REST),
            List.of(),
            new CreatePartition(T, HIGH, true)),
        arguments("default", List.of(LOW), List.of(), new CreatePartition(T, REST, true)),
        arguments("drop", List.of(HIGH), List.of(), new DropPartition(T, null, "high")),
        arguments("detach", List.of(LOW, HIGH), List.of(), new DetachPartition(T, null, "high")),
        arguments("attach", List.of(LOW), List.of(DETACH), new AttachPartition(T, LOW)),
        arguments(
            "attach beside default",
            List.of(LOW, REST),
            List.of(DETACH),
            new AttachPartition(T, LOW)),
        arguments("create a part", List.of(DIVIDED), List.of(), new CreatePartition(T, PART)),
        arguments("attach a part", List.of(DIVIDED), List.of(), new CreatePartition(T, PART, true)),
        arguments(
            "drop a part",
            List.of(DIVIDED, PART),
            List.of(),
            new DropPartition(T, "divided", "part")),
        arguments(
            "detach a part",
            List.of(DIVIDED, PART),
            List.of(),
            new DetachPartition(T, "divided", "part")),
        arguments("rename", List.of(LOW), List.of(), new RenamePartition(T, "low", "lower")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void isAsPredicted(
      String what, List<Partition> partitions, List<Operation> first, Operation operation)
      throws SQLException {
    compare(List.of(divided(partitions)), first, operation);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void isAsPredictedWithForeignKeys(
      String what, List<Partition> partitions, List<Operation> first, Operation operation)
      throws SQLException {
    Table referenced = table("a", List.of(new PrimaryKey("pk_a", List.of("id"))));
    Table both =
        divided(partitions).plus(new PrimaryKey("pk_t", List.of("id"))).plus(reference("t", "a"));
    Table referencing = table("z", List.of(reference("z", "t")));
    compare(List.of(referenced, both, referencing), first, operation);
  }

  @Test
  void aPartOfATableThatReferencesItselfLocksWhatItIsAPartOf() throws SQLException {
    Table own =
        divided(List.of(DIVIDED))
            .plus(new PrimaryKey("pk_t", List.of("id")))
            .plus(reference("t", "t"));
    compare(List.of(own), List.of(), new CreatePartition(T, PART, true));
    compare(List.of(own), List.of(), new CreatePartition(T, PART));
  }

  @Test
  void aPartitionLocksAPartitionedTableThatItReferences() throws SQLException {
    Table other = table("a", List.of(new PrimaryKey("pk_a", List.of("id"))));
    Table referenced = other.withOptions(divided(List.of(REST)).options());
    Table referencing = divided(List.of(LOW)).plus(reference("t", "a"));
    compare(List.of(referenced, referencing), List.of(), new DropPartition(T, null, "low"));
    compare(List.of(referenced, referencing), List.of(), new DetachPartition(T, null, "low"));
    compare(List.of(referenced, referencing), List.of(DETACH), new AttachPartition(T, LOW));
  }

  @Test
  void aForeignKeyOfPartitionsLocksBothEnds() throws SQLException {
    Table plain = table("a", List.of(new PrimaryKey("pk_a", List.of("id"))));
    for (Table other : List.of(plain, plain.withOptions(divided(List.of(LOW, REST)).options()))) {
      compare(
          List.of(other, divided(List.of(HIGH, DIVIDED, PART))),
          List.of(),
          new AddForeignKeyToPartitions(T, reference("t", "a")));
    }
  }

  @Test
  void nothingIsReadForAPartitionOfNullWhereNoneIs() throws SQLException {
    Partition nothing = new Partition("nothing", "FOR VALUES IN (NULL)");
    compare(
        List.of(divided(PartitionStrategy.LIST, List.of(REST))),
        List.of(),
        new CreatePartition(T, nothing, true));
    compare(
        List.of(divided(PartitionStrategy.LIST, List.of(REST, nothing))),
        List.of(new DetachPartition(T, null, "rest")),
        new AttachPartition(T, REST));
  }

  private static Table divided(List<Partition> partitions) {
    return divided(PartitionStrategy.RANGE, partitions);
  }

  private static Table divided(PartitionStrategy strategy, List<Partition> partitions) {
    return table("t", List.of())
        .withOptions(
            TableOptions.NONE.withPartitioning(
                new Partitioning(strategy, List.of(IndexKey.of("id")), partitions)));
  }

  private static Table table(String name, List<Constraint> constraints) {
    Column id = new Column("id", DataType.of("bigint"), false, null, null, null);
    Column other = new Column("other", DataType.of("bigint"), true, null, null, null);
    return new Table(
        QualifiedName.of(name), List.of(id, other), constraints, List.of(), null, null);
  }

  private static ForeignKey reference(String from, String to) {
    return new ForeignKey(
        "fk_" + from,
        List.of("other"),
        QualifiedName.of(to),
        List.of("id"),
        ForeignKeyAction.NO_ACTION,
        ForeignKeyAction.NO_ACTION);
  }

  private static void compare(List<Table> tables, List<Operation> first, Operation operation)
      throws SQLException {
    List<Operation> before = new ArrayList<>();
    tables.forEach(table -> before.add(new CreateTable(table)));
    before.addAll(first);
    LockWatch.check(before, operation);
  }
}
