package dev.lockstep.core.operation;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Adds a constraint to a table; every row must satisfy it.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddConstraint(QualifiedName table, Constraint constraint) implements Operation {

  @Override
  public Schema apply(Schema before) {
    Models.absent(
        Models.table(before, table).constraint(constraint.name()), "constraint", constraint.name());
    return Models.mapTable(before, table, t -> t.plus(constraint));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropConstraint(table, constraint.name()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new RulePostcondition.ConstraintExists(table, constraint.name()));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addConstraint(this);
  }
}
