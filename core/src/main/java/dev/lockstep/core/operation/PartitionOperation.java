package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import org.jspecify.annotations.Nullable;

/** An operation on a partition of a table. */
public sealed interface PartitionOperation extends Operation
    permits CreatePartition, DropPartition, AttachPartition, DetachPartition, RenamePartition {

  /** Returns the table that is partitioned. */
  QualifiedName table();

  /**
   * Returns the table that a partition is a part of.
   *
   * @param table the table that is partitioned
   * @param of the partition of it that is divided in its turn; null for the table itself
   */
  static QualifiedName whole(QualifiedName table, @Nullable String of) {
    return of == null ? table : table.withName(of);
  }

  /** Calls the method of the visitor that fits this operation. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Operation.Visitor<R> visitor) {
    return visitor.partition(this);
  }

  /**
   * One method for each operation on a partition.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: creates a partition. */
    R createPartition(CreatePartition operation);

    /** Visits: drops a partition and its rows. */
    R dropPartition(DropPartition operation);

    /** Visits: makes a table a partition of another one. */
    R attachPartition(AttachPartition operation);

    /** Visits: makes a partition a table of its own. */
    R detachPartition(DetachPartition operation);

    /** Visits: gives a partition another name. */
    R renamePartition(RenamePartition operation);
  }
}
