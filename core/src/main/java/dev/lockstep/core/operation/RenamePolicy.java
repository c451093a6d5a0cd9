package dev.lockstep.core.operation;

import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives a policy another name.
 *
 * @param table the table
 * @param from the old name
 * @param to the new name
 */
public record RenamePolicy(QualifiedName table, String from, String to) implements PolicyOperation {

  @Override
  public Schema apply(Schema before) {
    Policy old = Models.policy(before, table, from);
    Models.absent(Models.table(before, table).options().policy(to), "policy", to);
    return Models.mapTable(
        before, table, t -> t.withOptions(t.options().withoutPolicy(from).plus(old.withName(to))));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new RenamePolicy(table, to, from));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(
        new PolicyPostcondition.Exists(table, to), new PolicyPostcondition.Absent(table, from));
  }

  @Override
  public <R> R accept(PolicyOperation.Visitor<R> visitor) {
    return visitor.renamePolicy(this);
  }
}
