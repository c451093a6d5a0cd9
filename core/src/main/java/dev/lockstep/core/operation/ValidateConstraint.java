package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Reads all rows and makes sure that they satisfy a constraint, while readers and writers go on
 * (manual, ALTER TABLE, VALIDATE CONSTRAINT).
 *
 * @param table the table
 * @param constraint the constraint's name
 */
public record ValidateConstraint(QualifiedName table, String constraint)
    implements OnlineOperation {

  @Override
  public Schema apply(Schema before) {
    Models.constraint(before, table, constraint);
    return before;
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of();
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new RulePostcondition.ConstraintExists(table, constraint));
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.validateConstraint(this);
  }
}
