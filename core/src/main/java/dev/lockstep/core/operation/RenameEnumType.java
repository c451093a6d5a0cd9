package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives an enum type another name; columns follow.
 *
 * @param from the old name
 * @param to the new name, in the same schema
 */
public record RenameEnumType(QualifiedName from, QualifiedName to) implements Operation {

  @Override
  public Schema apply(Schema before) {
    return Renames.enumType(before, from, to);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new RenameEnumType(to, from));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TypePostcondition.Exists(to), new TypePostcondition.Absent(from));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameEnumType(this);
  }
}
