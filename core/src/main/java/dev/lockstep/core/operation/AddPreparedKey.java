package dev.lockstep.core.operation;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Adds a key to a partitioned table, on the indexes that {@link PrepareKeyOnPartitions} built. Rows
 * are read only in partitions that came meanwhile.
 *
 * @param table the partitioned table
 * @param key the primary key or unique constraint, of the name under which it was prepared
 */
public record AddPreparedKey(QualifiedName table, Constraint key) implements OnlineOperation {

  /**
   * Checks the kind of the constraint.
   *
   * @throws IllegalArgumentException if it is no key, or a deferrable one
   */
  public AddPreparedKey {
    Models.preparable(key);
  }

  @Override
  public Schema apply(Schema before) {
    Models.partitioned(before, table);
    return new AddConstraint(table, key).apply(before);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropConstraint(table, key.name()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(
        new RulePostcondition.ConstraintExists(table, key.name()),
        new RulePostcondition.IndexValid(table, key.name()));
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.addPreparedKey(this);
  }
}
