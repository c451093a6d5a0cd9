package dev.lockstep.core.operation;

import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Creates a policy; its roles must exist.
 *
 * @param table the table
 * @param policy the policy
 */
public record CreatePolicy(QualifiedName table, Policy policy) implements PolicyOperation {

  @Override
  public Schema apply(Schema before) {
    Models.absent(
        Models.table(before, table).options().policy(policy.name()), "policy", policy.name());
    return Models.mapTable(before, table, t -> t.withOptions(t.options().plus(policy)));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropPolicy(table, policy.name()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new PolicyPostcondition.Exists(table, policy.name()));
  }

  @Override
  public <R> R accept(PolicyOperation.Visitor<R> visitor) {
    return visitor.createPolicy(this);
  }
}
