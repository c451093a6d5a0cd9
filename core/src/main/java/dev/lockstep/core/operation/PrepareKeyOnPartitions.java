package dev.lockstep.core.operation;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Builds the indexes that a key of a partitioned table will stand on, in one partition after the
 * other and concurrently, also in partitions that no migration made. {@link AddPreparedKey} makes
 * them a key. Until then they are no part of the model; they go when their columns go.
 *
 * @param table the partitioned table
 * @param key the primary key or unique constraint, over the columns that are there by now
 */
public record PrepareKeyOnPartitions(QualifiedName table, Constraint key)
    implements OnlineOperation {

  /**
   * Checks the kind of the constraint.
   *
   * @throws IllegalArgumentException if it is no key, or a deferrable one: its index would refuse
   *     rows too early
   */
  public PrepareKeyOnPartitions {
    Models.preparable(key);
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
    return visitor.prepareKeyOnPartitions(this);
  }
}
