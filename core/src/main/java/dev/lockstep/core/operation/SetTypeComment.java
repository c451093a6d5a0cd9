package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives an enum type a comment, or takes it away.
 *
 * @param type the type
 * @param comment the comment; null for none
 */
public record SetTypeComment(QualifiedName type, @Nullable String comment) implements Operation {

  @Override
  public Schema apply(Schema before) {
    return before.with(Models.enumType(before, type).withComment(comment));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new SetTypeComment(type, Models.enumType(before, type).comment()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TypePostcondition.HasComment(type, comment));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.setTypeComment(this);
  }
}
