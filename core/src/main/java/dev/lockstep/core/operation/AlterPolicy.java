package dev.lockstep.core.operation;

import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives a policy other roles and conditions. Its command and whether it is permissive stay, and no
 * condition goes: PostgreSQL can't change that.
 *
 * @param table the table
 * @param policy what the policy of that name becomes
 */
public record AlterPolicy(QualifiedName table, Policy policy) implements PolicyOperation {

  @Override
  public Schema apply(Schema before) {
    if (!Models.policy(before, table, policy.name()).canBecome(policy)) {
      throw new OperationException(
          "PostgreSQL can't make that of the policy "
              + policy.name()
              + " of table "
              + table
              + ": drop it and create it anew");
    }
    return Models.mapTable(
        before, table, t -> t.withOptions(t.options().withoutPolicy(policy.name()).plus(policy)));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    Policy old = Models.policy(before, table, policy.name());
    return policy.canBecome(old)
        ? List.of(new AlterPolicy(table, old))
        : List.of(new DropPolicy(table, policy.name()), new CreatePolicy(table, old));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new PolicyPostcondition.Exists(table, policy.name()));
  }

  @Override
  public <R> R accept(PolicyOperation.Visitor<R> visitor) {
    return visitor.alterPolicy(this);
  }
}
