package dev.lockstep.core.operation;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Creates what is described as a whole: a schema, a domain, a view, a function.
 *
 * @param definition what to create
 */
public record CreateObject(Definition definition) implements Operation {

  @Override
  public Schema apply(Schema before) {
    Models.absent(
        before.definition(definition.ref()),
        definition.kind().words(),
        definition.ref().identity());
    return before.with(definition);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropObject(definition.ref()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new ObjectPostcondition.Exists(definition.ref()));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createObject(this);
  }
}
