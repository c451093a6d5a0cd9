package dev.lockstep.core.plan;

import dev.lockstep.core.diff.PartitionChange;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AttachPartition;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.DetachPartition;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.RenamePartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Plans changes of partitions. All that make room go before all that take some, so bounds may move
 * from one partition to another.
 */
final class PartitionPlanner implements PartitionChange.Visitor<List<OperationGroup>> {

  private final PlanContext context;
  private final ConstraintPlanner constraints;

  PartitionPlanner(PlanContext context, ConstraintPlanner constraints) {
    this.context = context;
    this.constraints = constraints;
  }

  @Override
  public List<OperationGroup> added(PartitionChange.Added change) {
    Partition partition = change.partition();
    return List.of(
        OperationGroup.of(Phase.PARTITION, new CreatePartition(change.table(), partition))
            .needing(whole(change.table(), partition))
            .creating(relation(change.table(), partition)));
  }

  @Override
  public List<OperationGroup> removed(PartitionChange.Removed change) {
    Partition partition = change.partition();
    return List.of(
        OperationGroup.of(
                Phase.DROP_PARTITION,
                new DropPartition(change.table(), partition.of(), partition.name()))
            .releasing(whole(change.table(), partition))
            .removing(relation(change.table(), partition)));
  }

  /**
   * PostgreSQL has no other way to give a partition other bounds. What it gets from its whole, an
   * identity, that must have by then; so parts leave before it and come after it. Foreign keys to
   * the table are away meanwhile: no partition leaves while a row of it is referenced.
   */
  @Override
  public List<OperationGroup> altered(PartitionChange.Altered change) {
    Partition before = change.before();
    Partition after = change.after();
    Set<String> attached = Set.of(Refs.attached(change.table(), after.name()));
    List<OperationGroup> groups =
        new ArrayList<>(constraints.away(key -> key.referencedTable().equals(change.table())));
    groups.add(
        OperationGroup.of(
                Phase.DROP_PARTITION,
                new DetachPartition(change.table(), before.of(), before.name()))
            .releasing(whole(change.table(), before))
            .removing(attached));
    groups.add(
        OperationGroup.of(Phase.PARTITION, new AttachPartition(change.table(), after))
            .needing(whole(change.table(), after))
            .creating(attached));
    return groups;
  }

  /** Refused before anything is planned. */
  @Override
  public List<OperationGroup> divided(PartitionChange.Divided change) {
    return List.of();
  }

  @Override
  public List<OperationGroup> renamed(PartitionChange.Renamed change) {
    return context.rename(
        change.table(),
        change.before().name(),
        change.after().name(),
        (from, to) -> new RenamePartition(change.table(), from, to));
  }

  /** Refused before anything is planned. */
  @Override
  public List<OperationGroup> keyChanged(PartitionChange.KeyChanged change) {
    return List.of();
  }

  /** Returns the partition that one is a part of: it is there and attached before. */
  private static Set<String> whole(QualifiedName table, Partition partition) {
    return partition.of() == null
        ? Set.of()
        : Set.of(Refs.relation(table, partition.of()), Refs.attached(table, partition.of()));
  }

  private static Set<String> relation(QualifiedName table, Partition partition) {
    return Set.of(Refs.relation(table, partition.name()));
  }
}
