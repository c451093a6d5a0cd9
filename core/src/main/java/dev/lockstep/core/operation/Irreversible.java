package dev.lockstep.core.operation;

import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Stands in a downgrade for what can't be undone; running it is an error.
 *
 * @param reason what can't be undone and why, for people
 */
public record Irreversible(String reason) implements Operation {

  @Override
  public Schema apply(Schema before) {
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
  public <R> R accept(Visitor<R> visitor) {
    return visitor.irreversible(this);
  }
}
