package dev.lockstep.core.operation;

import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;

/** Partitions of tables in a model. */
final class Partitions {

  private Partitions() {}

  static Schema with(Schema before, QualifiedName table, Partition partition) {
    Partitioning partitioning = of(before, table);
    Models.absent(partitioning.partition(partition.name()), "partition", partition.name());
    return set(before, table, partitioning.plus(partition));
  }

  static Schema without(Schema before, QualifiedName table, String partition) {
    find(before, table, partition);
    return set(before, table, of(before, table).without(partition));
  }

  static Schema renamed(Schema before, QualifiedName table, String from, String to) {
    find(before, table, from);
    Partitioning partitioning = of(before, table);
    Models.absent(partitioning.partition(to), "partition", to);
    return set(before, table, partitioning.rename(from, to));
  }

  static Partition find(Schema schema, QualifiedName table, String name) {
    Partition partition = of(schema, table).partition(name);
    if (partition == null) {
      throw new OperationException("There is no partition " + name + " of table " + table);
    }
    return partition;
  }

  private static Partitioning of(Schema schema, QualifiedName table) {
    Partitioning partitioning = Models.table(schema, table).options().partitioning();
    if (partitioning == null) {
      throw new OperationException("The table " + table + " is not partitioned");
    }
    return partitioning;
  }

  private static Schema set(Schema schema, QualifiedName table, Partitioning partitioning) {
    return Models.mapTable(
        schema, table, t -> t.withOptions(t.options().withPartitioning(partitioning)));
  }
}
