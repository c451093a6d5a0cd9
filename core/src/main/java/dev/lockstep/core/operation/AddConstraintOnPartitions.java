package dev.lockstep.core.operation;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Unique;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds a key or a foreign key to a partitioned table: a key's index is built on each partition
 * concurrently, a foreign key is added to each NOT VALID and validated there (manual, ALTER TABLE,
 * ADD table_constraint). The columns of a primary key must be NOT NULL before.
 *
 * @param table the partitioned table
 * @param constraint the constraint
 */
public record AddConstraintOnPartitions(QualifiedName table, Constraint constraint)
    implements PartitionwiseOperation {

  /**
   * Checks the kind of the constraint.
   *
   * @throws IllegalArgumentException if it is neither a key nor a foreign key
   */
  public AddConstraintOnPartitions {
    if (!(constraint instanceof Unique
        || constraint instanceof PrimaryKey
        || constraint instanceof ForeignKey)) {
      throw new IllegalArgumentException(
          "Only a primary key, a unique constraint or a foreign key is added to one partition"
              + " after the other, and "
              + constraint.name()
              + " is none; add a check with addConstraintNotValid");
    }
  }

  @Override
  public AddConstraint plain() {
    return new AddConstraint(table, constraint);
  }

  /** A key is there from the first moment on, but valid only when all partitions have it. */
  @Override
  public List<Postcondition> postconditions() {
    List<Postcondition> postconditions = new ArrayList<>(plain().postconditions());
    if (constraint.hasIndex()) {
      postconditions.add(new RulePostcondition.IndexValid(table, constraint.name()));
    }
    return postconditions;
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.addConstraintOnPartitions(this);
  }
}
