package dev.lockstep.core.operation;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import java.util.List;

/**
 * Creates a sequence.
 *
 * @param sequence the sequence
 */
public record CreateSequence(Sequence sequence) implements Operation {

  @Override
  public Schema apply(Schema before) {
    Models.absent(before.sequence(sequence.name()), "sequence", sequence.name());
    return before.with(sequence);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropSequence(sequence.name()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new SequencePostcondition.Exists(sequence.name()));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createSequence(this);
  }
}
