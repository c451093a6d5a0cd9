package dev.lockstep.core.operation;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a label to an enum type at its place. PostgreSQL lets no statement use the label before the
 * transaction that added it has ended (manual, ALTER TYPE, Notes).
 *
 * @param type the type
 * @param label the new label
 * @param before the label that it stands before; null for the last place
 */
public record AddEnumValue(QualifiedName type, String label, @Nullable String before)
    implements Operation {

  @Override
  public Schema apply(Schema schema) {
    EnumType old = Models.enumType(schema, type);
    List<String> labels = new ArrayList<>(old.labels());
    int place = before == null ? labels.size() : labels.indexOf(before);
    if (place < 0) {
      throw new OperationException("Enum type " + type + " has no label " + before);
    }
    labels.add(place, label);
    return schema.with(old.withLabels(labels));
  }

  @Override
  public List<Operation> inverse(Schema schema) {
    return RemoveEnumValue.plan(apply(schema), type, label);
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TypePostcondition.HasLabel(type, label));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addEnumValue(this);
  }
}
