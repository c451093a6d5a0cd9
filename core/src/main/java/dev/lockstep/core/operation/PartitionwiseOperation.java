package dev.lockstep.core.operation;

import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * A change of a partitioned table that PostgreSQL makes while readers and writers go on only in one
 * partition at a time: it is made in each of them, outside any transaction, and the whole takes
 * these parts over then, which reads no rows (manual, Table Partitioning, Partition Maintenance).
 */
public sealed interface PartitionwiseOperation extends OnlineOperation
    permits CreateIndexOnPartitions, AddConstraintOnPartitions {

  /** Returns the same change as one statement, which blocks writers while it reads the rows. */
  Operation plain();

  @Override
  default Schema apply(Schema before) {
    Models.partitioned(before, table());
    return plain().apply(before);
  }

  @Override
  default List<Operation> inverse(Schema before) {
    return plain().inverse(before);
  }

  /** Returns the plain form of an operation that has one, any other operation as it is. */
  static Operation plain(Operation operation) {
    return operation instanceof PartitionwiseOperation change ? change.plain() : operation;
  }
}
