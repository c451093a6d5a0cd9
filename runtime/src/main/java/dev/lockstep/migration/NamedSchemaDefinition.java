package dev.lockstep.migration;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.NamedSchema;

/** A schema in the making; start with {@link Definitions#namedSchema}. */
public final class NamedSchemaDefinition extends ObjectDefinition {

  private final String name;

  NamedSchemaDefinition(String name) {
    this.name = name;
  }

  @Override
  Definition toDefinition() {
    return new NamedSchema(name);
  }
}
