package dev.lockstep.core.operation;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Creates what is described as a whole: a schema, a domain, a view, a function.
 *
 * @param definition what to create
 * @param restoresPrivileges whether it gets the privileges that its drop kept, in the same
 *     transaction
 */
public record CreateObject(Definition definition, boolean restoresPrivileges) implements Operation {

  /** Makes the creation of something new. */
  public CreateObject(Definition definition) {
    this(definition, false);
  }

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
    return List.of(new DropObject(definition.ref(), restoresPrivileges));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(ObjectPostcondition.of(definition));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createObject(this);
  }
}
