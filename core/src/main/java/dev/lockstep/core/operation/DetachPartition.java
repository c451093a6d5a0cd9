package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a partition a table of its own, with its rows. Models know it no more.
 *
 * @param table the table that is partitioned
 * @param of the partition that it is a part of; null for a part of the table itself
 * @param partition the partition's name
 */
public record DetachPartition(QualifiedName table, @Nullable String of, String partition)
    implements PartitionOperation {

  @Override
  public Schema apply(Schema before) {
    return Partitions.without(before, table, partition);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new AttachPartition(table, Partitions.find(before, table, partition)));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new PartitionPostcondition.Absent(table, partition));
  }

  @Override
  public <R> R accept(PartitionOperation.Visitor<R> visitor) {
    return visitor.detachPartition(this);
  }
}
