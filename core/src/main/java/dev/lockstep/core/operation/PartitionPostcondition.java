package dev.lockstep.core.operation;

import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import java.util.List;

/** What holds of a partition of a table. */
public sealed interface PartitionPostcondition extends Postcondition {

  /** Returns the table that is partitioned. */
  QualifiedName table();

  /** Returns the partition's name. */
  String partition();

  /** Calls the method of the visitor that fits this postcondition. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Postcondition.Visitor<R> visitor) {
    return visitor.partition(this);
  }

  /** Returns what holds of a table that was just created; nothing for most. */
  static List<Postcondition> of(Table table) {
    Partitioning partitioning = table.options().partitioning();
    return partitioning == null
        ? List.of()
        : partitioning.partitions().stream()
            .<Postcondition>map(each -> new Exists(table.name(), each.name()))
            .toList();
  }

  /**
   * A table has that partition.
   *
   * @param table the table
   * @param partition the partition's name
   */
  record Exists(QualifiedName table, String partition) implements PartitionPostcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.exists(this);
    }
  }

  /**
   * A table has no such partition.
   *
   * @param table the table
   * @param partition the partition's name
   */
  record Absent(QualifiedName table, String partition) implements PartitionPostcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.absent(this);
    }
  }

  /**
   * One method for each postcondition of a partition.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a table has that partition. */
    R exists(Exists postcondition);

    /** Visits: a table has no such partition. */
    R absent(Absent postcondition);
  }
}
