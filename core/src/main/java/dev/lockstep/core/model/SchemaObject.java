package dev.lockstep.core.model;

/** An object that stands in a schema by itself. */
public sealed interface SchemaObject permits EnumType, Sequence, Table, Definition {

  /** Returns the object's name. */
  QualifiedName name();

  /** Calls the method of the visitor that fits this kind of object. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each kind of object.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits an enum type. */
    R enumType(EnumType type);

    /** Visits a sequence. */
    R sequence(Sequence sequence);

    /** Visits a table. */
    R table(Table table);

    /** Visits what is described as a whole: a schema, a domain, a view, a function. */
    R definition(Definition definition);
  }
}
