package dev.lockstep.core.render;

import dev.lockstep.core.operation.PartitionPostcondition;

/** Renders postconditions of partitions. */
final class PartitionCondition implements PartitionPostcondition.Visitor<String> {

  @Override
  public String exists(PartitionPostcondition.Exists postcondition) {
    return isPartition(postcondition);
  }

  @Override
  public String absent(PartitionPostcondition.Absent postcondition) {
    return "NOT " + isPartition(postcondition);
  }

  private static String isPartition(PartitionPostcondition postcondition) {
    // The tree has partitions of partitions as well.
    return "EXISTS (SELECT FROM pg_partition_tree("
        + Sql.relation(postcondition.table())
        + ") WHERE relid = "
        + Sql.relation(postcondition.table().withName(postcondition.partition()))
        + ")";
  }
}
