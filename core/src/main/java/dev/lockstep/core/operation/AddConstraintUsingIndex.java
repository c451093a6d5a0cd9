package dev.lockstep.core.operation;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Unique;
import java.util.List;

/**
 * Makes a unique index that is there a primary key or a unique constraint, which reads no rows; the
 * index gets the constraint's name (manual, ALTER TABLE, ADD table_constraint_using_index).
 *
 * @param table the table
 * @param constraint the constraint
 * @param index the name that the index has before
 */
public record AddConstraintUsingIndex(QualifiedName table, Constraint constraint, String index)
    implements OnlineOperation {

  /**
   * Checks the kind of the constraint.
   *
   * @throws IllegalArgumentException if it is no key
   */
  public AddConstraintUsingIndex {
    if (!(constraint instanceof Unique || constraint instanceof PrimaryKey)) {
      throw new IllegalArgumentException(
          "Only a primary key or a unique constraint stands on an index, and "
              + constraint.name()
              + " is neither");
    }
  }

  @Override
  public Schema apply(Schema before) {
    return new AddConstraint(table, constraint)
        .apply(new DropIndex(table, index, false).apply(before));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(
        new DropConstraint(table, constraint.name()),
        new CreateIndex(table, Models.index(before, table, index), true));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new RulePostcondition.ConstraintExists(table, constraint.name()));
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.addConstraintUsingIndex(this);
  }
}
