package dev.lockstep.core.operation;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives a label of an enum type another text; rows follow.
 *
 * @param type the type
 * @param from the old label
 * @param to the new label
 */
public record RenameEnumValue(QualifiedName type, String from, String to) implements Operation {

  @Override
  public Schema apply(Schema before) {
    EnumType old = Models.enumType(before, type);
    if (!old.labels().contains(from)) {
      throw new OperationException("Enum type " + type + " has no label " + from);
    }
    return before.with(
        old.withLabels(old.labels().stream().map(l -> l.equals(from) ? to : l).toList()));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new RenameEnumValue(type, to, from));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TypePostcondition.HasLabel(type, to));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameEnumValue(this);
  }
}
