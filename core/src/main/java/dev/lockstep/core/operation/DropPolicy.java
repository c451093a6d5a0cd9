package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Drops a policy.
 *
 * @param table the table
 * @param policy the policy's name
 */
public record DropPolicy(QualifiedName table, String policy) implements PolicyOperation {

  @Override
  public Schema apply(Schema before) {
    Models.policy(before, table, policy);
    return Models.mapTable(before, table, t -> t.withOptions(t.options().withoutPolicy(policy)));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new CreatePolicy(table, Models.policy(before, table, policy)));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new PolicyPostcondition.Absent(table, policy));
  }

  @Override
  public <R> R accept(PolicyOperation.Visitor<R> visitor) {
    return visitor.dropPolicy(this);
  }
}
