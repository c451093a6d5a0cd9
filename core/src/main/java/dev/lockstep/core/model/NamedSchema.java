package dev.lockstep.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A schema that objects are in (PostgreSQL manual, section 5.10).
 *
 * @param schema its name
 */
public record NamedSchema(String schema) implements Definition {

  @Override
  public DefinitionRef ref() {
    return DefinitionRef.of(DefinitionKind.SCHEMA, QualifiedName.of(schema));
  }

  /** Returns null: a schema comes from the names of what is in it. */
  @Override
  public @Nullable String origin() {
    return null;
  }

  @Override
  public NamedSchema withOrigin(@Nullable String newOrigin) {
    return this;
  }

  /** Returns null: a schema is declared without a comment. */
  @Override
  public @Nullable String comment() {
    return null;
  }

  @Override
  public <R> R accept(Definition.Visitor<R> visitor) {
    return visitor.namedSchema(this);
  }
}
