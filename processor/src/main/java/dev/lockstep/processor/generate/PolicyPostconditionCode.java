package dev.lockstep.processor.generate;

import dev.lockstep.core.operation.PolicyPostcondition;

/** Writes postconditions of row-level security. */
final class PolicyPostconditionCode implements PolicyPostcondition.Visitor<Expression> {

  @Override
  public Expression exists(PolicyPostcondition.Exists postcondition) {
    return PostconditionCode.verify(
        "policyExists",
        PostconditionCode.text(postcondition.table()),
        PostconditionCode.text(postcondition.policy()));
  }

  @Override
  public Expression absent(PolicyPostcondition.Absent postcondition) {
    return PostconditionCode.verify(
        "policyAbsent",
        PostconditionCode.text(postcondition.table()),
        PostconditionCode.text(postcondition.policy()));
  }

  @Override
  public Expression hasRowSecurity(PolicyPostcondition.HasRowSecurity postcondition) {
    return PostconditionCode.verify(
        "tableHasRowSecurity",
        PostconditionCode.text(postcondition.table()),
        PolicyCode.rowSecurity(postcondition.rowSecurity()));
  }
}
