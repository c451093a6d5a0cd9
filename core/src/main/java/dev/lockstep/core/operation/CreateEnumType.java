package dev.lockstep.core.operation;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Creates an enum type.
 *
 * @param type the type
 */
public record CreateEnumType(EnumType type) implements Operation {

  @Override
  public Schema apply(Schema before) {
    Models.absent(before.enumType(type.name()), "enum type", type.name());
    return before.with(type);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropEnumType(type.name()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TypePostcondition.Labels(type.name(), type.labels()));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createEnumType(this);
  }
}
