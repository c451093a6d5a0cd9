package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives a sequence another name.
 *
 * @param from the old name
 * @param to the new name, in the same schema
 */
public record RenameSequence(QualifiedName from, QualifiedName to) implements Operation {

  @Override
  public Schema apply(Schema before) {
    return Renames.sequence(before, from, to);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new RenameSequence(to, from));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new SequencePostcondition.Exists(to), new SequencePostcondition.Absent(from));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameSequence(this);
  }
}
