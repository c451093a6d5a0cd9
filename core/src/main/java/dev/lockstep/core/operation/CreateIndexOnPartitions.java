package dev.lockstep.core.operation;

import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.QualifiedName;
import java.util.List;

/**
 * Creates an index of a partitioned table: builds it on each partition concurrently (manual, CREATE
 * INDEX, Building Indexes Concurrently). Partitions that are foreign tables have none.
 *
 * @param table the partitioned table
 * @param index the index
 */
public record CreateIndexOnPartitions(QualifiedName table, Index index)
    implements PartitionwiseOperation {

  @Override
  public CreateIndex plain() {
    return new CreateIndex(table, index, false);
  }

  @Override
  public List<Postcondition> postconditions() {
    return plain().postconditions();
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.createIndexOnPartitions(this);
  }
}
