package dev.lockstep.core.operation;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Adds a foreign key to each partition that holds rows, NOT VALID and in one transaction, so that
 * new and changed rows are held to it; before version 18, PostgreSQL adds none to a partitioned
 * table that way. {@link AddConstraintOnPartitions} takes these over once they are validated. Until
 * then they are no part of the model.
 *
 * @param table the partitioned table
 * @param key the foreign key
 */
public record AddForeignKeyToPartitions(QualifiedName table, Constraint key)
    implements OnlineOperation {

  /**
   * Checks the kind of the constraint.
   *
   * @throws IllegalArgumentException if it is no foreign key
   */
  public AddForeignKeyToPartitions {
    if (!(key instanceof ForeignKey)) {
      throw new IllegalArgumentException(
          "Only a foreign key is added to partitions before it is one of the whole, and "
              + key.name()
              + " is none; use addConstraintOnPartitions");
    }
  }

  @Override
  public Schema apply(Schema before) {
    Models.partitioned(before, table);
    return before;
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of();
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of();
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.addForeignKeyToPartitions(this);
  }
}
