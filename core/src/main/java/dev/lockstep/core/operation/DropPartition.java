package dev.lockstep.core.operation;

import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a partition and its rows.
 *
 * @param table the table that is partitioned
 * @param of the partition that it is a part of; null for a part of the table itself
 * @param partition the partition's name
 * @param concurrently whether it is detached first while readers and writers of the table go on,
 *     from PostgreSQL 14 on and where no default partition is beside it (manual, ALTER TABLE,
 *     DETACH PARTITION); PostgreSQL then allows no transaction around it
 */
public record DropPartition(
    QualifiedName table, @Nullable String of, String partition, boolean concurrently)
    implements PartitionOperation {

  /** Makes the plain form, which locks the whole table for a moment. */
  public DropPartition(QualifiedName table, @Nullable String of, String partition) {
    this(table, of, partition, false);
  }

  /** Returns the form that goes into a transaction with others. */
  public DropPartition plain() {
    return new DropPartition(table, of, partition);
  }

  @Override
  public Schema apply(Schema before) {
    return Partitions.without(before, table, partition);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    Partition dropped = Partitions.find(before, table, partition);
    return List.of(new CreatePartition(table, dropped, concurrently));
  }

  @Override
  public List<Postcondition> postconditions() {
    // Detached and not dropped yet is not done.
    return List.of(
        new PartitionPostcondition.Absent(table, partition),
        new TablePostcondition.Absent(table.withName(partition)));
  }

  @Override
  public <R> R accept(PartitionOperation.Visitor<R> visitor) {
    return visitor.dropPartition(this);
  }
}
