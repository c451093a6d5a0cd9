package dev.lockstep.core.operation;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Adds a check or a foreign key that new and changed rows have to satisfy; those that exist are not
 * read (manual, ALTER TABLE, ADD table_constraint NOT VALID). {@link ValidateConstraint} reads them
 * later.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddConstraintNotValid(QualifiedName table, Constraint constraint)
    implements OnlineOperation {

  /**
   * Checks the kind of the constraint.
   *
   * @throws IllegalArgumentException if PostgreSQL has no NOT VALID for it
   */
  public AddConstraintNotValid {
    if (!(constraint instanceof Check || constraint instanceof ForeignKey)) {
      throw new IllegalArgumentException(
          "Only a check or a foreign key can be NOT VALID, and "
              + constraint.name()
              + " is neither; add a key with addConstraintConcurrently");
    }
  }

  @Override
  public Schema apply(Schema before) {
    return new AddConstraint(table, constraint).apply(before);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropConstraint(table, constraint.name()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of();
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.addConstraintNotValid(this);
  }
}
