package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Drops a sequence.
 *
 * @param name the sequence's name
 */
public record DropSequence(QualifiedName name) implements Operation {

  @Override
  public Schema apply(Schema before) {
    return before.without(Models.sequence(before, name));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new CreateSequence(Models.sequence(before, name)));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new SequencePostcondition.Absent(name));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropSequence(this);
  }
}
