package dev.lockstep.processor.generate;

import dev.lockstep.core.operation.PartitionPostcondition;

/** Writes postconditions of partitions. */
final class PartitionPostconditionCode implements PartitionPostcondition.Visitor<Expression> {

  @Override
  public Expression exists(PartitionPostcondition.Exists postcondition) {
    return verify("partitionExists", postcondition);
  }

  @Override
  public Expression absent(PartitionPostcondition.Absent postcondition) {
    return verify("partitionAbsent", postcondition);
  }

  private static Expression verify(String method, PartitionPostcondition postcondition) {
    return PostconditionCode.verify(
        method,
        PostconditionCode.text(postcondition.table()),
        PostconditionCode.text(postcondition.partition()));
  }
}
