package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Drops an enum type that no column uses.
 *
 * @param name the type's name
 */
public record DropEnumType(QualifiedName name) implements Operation {

  @Override
  public Schema apply(Schema before) {
    return before.without(Models.enumType(before, name));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new CreateEnumType(Models.enumType(before, name)));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TypePostcondition.Absent(name));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropEnumType(this);
  }
}
