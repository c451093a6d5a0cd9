package dev.lockstep.core.plan;

import dev.lockstep.core.diff.PartitionChange;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AttachPartition;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.DetachPartition;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.RenamePartition;
import java.util.List;
import java.util.Set;

/**
 * Plans changes of partitions. All that make room go before all that take some, so bounds may move
 * from one partition to another.
 */
final class PartitionPlanner implements PartitionChange.Visitor<List<OperationGroup>> {

  private final PlanContext context;

  PartitionPlanner(PlanContext context) {
    this.context = context;
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

  /** PostgreSQL has no other way to give a partition other bounds. */
  @Override
  public List<OperationGroup> altered(PartitionChange.Altered change) {
    return List.of(
        OperationGroup.of(
                Phase.DROP_PARTITION,
                new DetachPartition(change.table(), change.before().of(), change.before().name()))
            .releasing(whole(change.table(), change.before())),
        OperationGroup.of(Phase.PARTITION, new AttachPartition(change.table(), change.after()))
            .needing(whole(change.table(), change.after())));
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

  /** Returns the partition that one is a part of: it is there before, and goes after. */
  private static Set<String> whole(QualifiedName table, Partition partition) {
    return partition.of() == null ? Set.of() : Set.of(Refs.relation(table, partition.of()));
  }

  private static Set<String> relation(QualifiedName table, Partition partition) {
    return Set.of(Refs.relation(table, partition.name()));
  }
}
