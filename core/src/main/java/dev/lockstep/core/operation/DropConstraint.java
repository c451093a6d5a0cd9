package dev.lockstep.core.operation;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Drops a constraint of a table.
 *
 * @param table the table
 * @param constraint the constraint's name
 */
public record DropConstraint(QualifiedName table, String constraint) implements Operation {

  @Override
  public Schema apply(Schema before) {
    Constraint old = Models.constraint(before, table, constraint);
    return Models.mapTable(
        before,
        table,
        t ->
            ReplicaIdentities.settled(
                t.withConstraints(t.constraints().stream().filter(c -> !c.equals(old)).toList())));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return ReplicaIdentities.restored(
        Models.table(before, table),
        Models.table(apply(before), table),
        List.of(new AddConstraint(table, Models.constraint(before, table, constraint))));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new RulePostcondition.ConstraintAbsent(table, constraint));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropConstraint(this);
  }
}
