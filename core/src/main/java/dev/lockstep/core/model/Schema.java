package dev.lockstep.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A model: every object of a schema. Immutable; equal models hold equal objects.
 *
 * <p>Tables, sequences and indexes share one namespace in PostgreSQL, types another (manual,
 * section 5.10); this class keeps one map for each kind and leaves clashes to the validation.
 */
public final class Schema {

  private static final Schema EMPTY =
      new Schema(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  private final SortedMap<QualifiedName, EnumType> enumTypes;
  private final SortedMap<QualifiedName, Sequence> sequences;
  private final SortedMap<QualifiedName, Table> tables;
  private final SortedMap<DefinitionRef, Definition> definitions;

  private Schema(
      SortedMap<QualifiedName, EnumType> enumTypes,
      SortedMap<QualifiedName, Sequence> sequences,
      SortedMap<QualifiedName, Table> tables,
      SortedMap<DefinitionRef, Definition> definitions) {
    this.enumTypes = enumTypes;
    this.sequences = sequences;
    this.tables = tables;
    this.definitions = definitions;
  }

  /** Returns the model without any object. */
  public static Schema empty() {
    return EMPTY;
  }

  /**
   * Returns the model of the objects.
   *
   * @throws IllegalArgumentException if two objects of one kind have one name
   */
  public static Schema of(Collection<? extends SchemaObject> objects) {
    Schema schema = new Schema(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (SchemaObject object : objects) {
      if (object.accept(schema.new Put())) {
        throw new IllegalArgumentException("There are two objects named " + object.name());
      }
    }
    return schema;
  }

  /** Returns every object: enum types, sequences, tables, definitions, each kind by name. */
  public List<SchemaObject> objects() {
    List<SchemaObject> all = new ArrayList<>(enumTypes.values());
    all.addAll(sequences.values());
    all.addAll(tables.values());
    all.addAll(definitions.values());
    return all;
  }

  /** Returns the enum types, by name. */
  public List<EnumType> enumTypes() {
    return List.copyOf(enumTypes.values());
  }

  /** Returns the sequences, by name. */
  public List<Sequence> sequences() {
    return List.copyOf(sequences.values());
  }

  /** Returns the tables, by name. */
  public List<Table> tables() {
    return List.copyOf(tables.values());
  }

  /** Returns what is described as a whole, by kind and name. */
  public List<Definition> definitions() {
    return List.copyOf(definitions.values());
  }

  /** Returns the definition of that kind and name; null when there is none. */
  public @Nullable Definition definition(DefinitionRef ref) {
    return definitions.get(ref);
  }

  /** Returns the enum type of that name; null when there is none. */
  public @Nullable EnumType enumType(QualifiedName name) {
    return enumTypes.get(name);
  }

  /** Returns the sequence of that name; null when there is none. */
  public @Nullable Sequence sequence(QualifiedName name) {
    return sequences.get(name);
  }

  /** Returns the table of that name; null when there is none. */
  public @Nullable Table table(QualifiedName name) {
    return tables.get(name);
  }

  /** Returns whether there is no object. */
  public boolean isEmpty() {
    return enumTypes.isEmpty() && sequences.isEmpty() && tables.isEmpty() && definitions.isEmpty();
  }

  /** Returns this model with the object in it, in place of one of its kind and name. */
  public Schema with(SchemaObject object) {
    Schema copy = copy();
    object.accept(copy.new Put());
    return copy;
  }

  /** Returns this model without that object; an object that is not there changes nothing. */
  public Schema without(SchemaObject object) {
    Schema copy = copy();
    object.accept(copy.new Remove());
    return copy;
  }

  private Schema copy() {
    return new Schema(
        new TreeMap<>(enumTypes),
        new TreeMap<>(sequences),
        new TreeMap<>(tables),
        new TreeMap<>(definitions));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Schema schema && parts().equals(schema.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return objects().toString();
  }

  private List<Map<?, ? extends SchemaObject>> parts() {
    return List.of(enumTypes, sequences, tables, definitions);
  }

  /** Puts an object in its map and tells whether another one made room for it. */
  private final class Put implements SchemaObject.Visitor<Boolean> {
    @Override
    public Boolean enumType(EnumType type) {
      return enumTypes.put(type.name(), type) != null;
    }

    @Override
    public Boolean sequence(Sequence sequence) {
      return sequences.put(sequence.name(), sequence) != null;
    }

    @Override
    public Boolean table(Table table) {
      return tables.put(table.name(), table) != null;
    }

    @Override
    public Boolean definition(Definition definition) {
      return definitions.put(definition.ref(), definition) != null;
    }
  }

  /** Removes an object from its map and tells whether it was there. */
  private final class Remove implements SchemaObject.Visitor<Boolean> {
    @Override
    public Boolean enumType(EnumType type) {
      return enumTypes.remove(type.name()) != null;
    }

    @Override
    public Boolean sequence(Sequence sequence) {
      return sequences.remove(sequence.name()) != null;
    }

    @Override
    public Boolean table(Table table) {
      return tables.remove(table.name()) != null;
    }

    @Override
    public Boolean definition(Definition definition) {
      return definitions.remove(definition.ref()) != null;
    }
  }
}
