package dev.lockstep.core.operation;

import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Creates a partition without rows.
 *
 * @param table the table that is partitioned
 * @param partition the partition
 * @param attached whether it is created as a table of its own and attached then, which leaves
 *     readers and writers of the table at work (manual, Table Partitioning, Partition Maintenance)
 */
public record CreatePartition(QualifiedName table, Partition partition, boolean attached)
    implements PartitionOperation {

  /** Makes the plain form, which locks the whole table for a moment. */
  public CreatePartition(QualifiedName table, Partition partition) {
    this(table, partition, false);
  }

  @Override
  public Schema apply(Schema before) {
    return Partitions.with(before, table, partition);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropPartition(table, partition.of(), partition.name(), attached));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new PartitionPostcondition.Exists(table, partition.name()));
  }

  @Override
  public <R> R accept(PartitionOperation.Visitor<R> visitor) {
    return visitor.createPartition(this);
  }
}
