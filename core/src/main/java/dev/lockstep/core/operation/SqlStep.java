package dev.lockstep.core.operation;

import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Runs SQL that somebody wrote; to the model it is opaque.
 *
 * @param description what it does, for people
 * @param sql one or more statements
 */
public record SqlStep(String description, String sql) implements Operation {

  @Override
  public Schema apply(Schema before) {
    return before;
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new Irreversible(description));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.sqlStep(this);
  }
}
