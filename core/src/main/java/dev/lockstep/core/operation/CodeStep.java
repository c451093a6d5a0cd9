package dev.lockstep.core.operation;

import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Runs code that somebody wrote; to the model it is opaque.
 *
 * @param description what it does, for people; it stands for the code in the checksum
 * @param action the code; the runtime knows how to call it
 */
public record CodeStep(String description, Action action) implements Operation {

  /** Marks what the runtime can run. */
  public interface Action {}

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
    return visitor.codeStep(this);
  }
}
