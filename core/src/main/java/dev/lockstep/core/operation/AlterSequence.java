package dev.lockstep.core.operation;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import java.util.List;

/**
 * Gives a sequence other options; the next value stays.
 *
 * @param sequence the sequence as it shall be
 */
public record AlterSequence(Sequence sequence) implements Operation {

  @Override
  public Schema apply(Schema before) {
    Models.sequence(before, sequence.name());
    return before.with(sequence);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new AlterSequence(Models.sequence(before, sequence.name())));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new SequencePostcondition.Exists(sequence.name()));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.alterSequence(this);
  }
}
