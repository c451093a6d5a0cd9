package dev.lockstep.core.operation;

/**
 * A change of a partitioned table that PostgreSQL makes while readers and writers go on only in one
 * partition at a time: it is made in each of them, outside any transaction, and the whole takes
 * these parts over then, which reads no rows (manual, Table Partitioning, Partition Maintenance).
 */
public sealed interface PartitionwiseOperation extends OnlineOperation
    permits CreateIndexOnPartitions, AddConstraintOnPartitions {

  /** Returns the same change as one statement, which blocks writers while it reads the rows. */
  Operation plain();

  /** Returns the plain form of an operation that has one, any other operation as it is. */
  static Operation plain(Operation operation) {
    return operation instanceof PartitionwiseOperation change ? change.plain() : operation;
  }
}
