package dev.lockstep.core.model;

import org.jspecify.annotations.Nullable;

/**
 * An object that is described as a whole rather than by parts that change one by one: it is
 * created, replaced and dropped. Enum types, sequences and tables have operations of their own.
 */
public sealed interface Definition extends SchemaObject
    permits NamedSchema, Domain, CompositeType, View, SqlObject, Grant {

  /** Returns what names it among all others. */
  DefinitionRef ref();

  /** Returns the kind. */
  default DefinitionKind kind() {
    return ref().kind();
  }

  @Override
  default QualifiedName name() {
    DefinitionRef ref = ref();
    return kind().isOnRelation() ? ref.relation().withName(ref.name().name()) : ref.name();
  }

  /** Returns the Java class that declares it; null when none does. It is no part of the schema. */
  @Nullable String origin();

  /** Returns this definition with another origin; null for none. */
  Definition withOrigin(@Nullable String newOrigin);

  /** Returns the comment; null for none. */
  @Nullable String comment();

  @Override
  default <R> R accept(SchemaObject.Visitor<R> visitor) {
    return visitor.definition(this);
  }

  /** Calls the method of the visitor that fits this definition. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each sort of definition.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits a schema. */
    R namedSchema(NamedSchema schema);

    /** Visits a domain. */
    R domain(Domain domain);

    /** Visits a composite type. */
    R compositeType(CompositeType type);

    /** Visits a view, materialized or not. */
    R view(View view);

    /** Visits an object that is described by its CREATE statement. */
    R sqlObject(SqlObject object);

    /** Visits what one role may do with one object. */
    R grant(Grant grant);
  }
}
