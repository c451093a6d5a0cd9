package dev.lockstep.core.model;

import java.util.List;

/**
 * A column type in canonical form: the short name that PostgreSQL's own tools print, so that two
 * spellings of one type are equal values (PostgreSQL manual, chapter 8, Data Types).
 *
 * @param name the type's name; its schema is empty for a built-in type and for a type in the
 *     current schema
 * @param arguments the type modifiers, for example {@code 20} of {@code varchar(20)}
 * @param dimensions the number of array dimensions; 0 for a type that is no array
 */
public record DataType(QualifiedName name, List<String> arguments, int dimensions) {

  /**
   * Copies the arguments.
   *
   * @throws IllegalArgumentException if {@code dimensions} is negative
   */
  public DataType {
    arguments = List.copyOf(arguments);
    if (dimensions < 0) {
      throw new IllegalArgumentException("An array has no negative number of dimensions");
    }
  }

  /**
   * Reads a type as it is written in SQL, for example {@code character varying(20)} or {@code
   * text[]}.
   *
   * @throws IllegalArgumentException if the text is no type; the message says what is wrong
   */
  public static DataType parse(String text) {
    return new TypeParser(text).parse();
  }

  /** Returns a type without modifiers, for example {@code of("bigint")}. */
  public static DataType of(String name, String... arguments) {
    return new DataType(QualifiedName.of(name), List.of(arguments), 0);
  }

  /** Returns the user-defined type of that name: an enum type, say. */
  public static DataType userDefined(QualifiedName name) {
    return new DataType(name, List.of(), 0);
  }

  /** Returns the array type with this type as its element. */
  public DataType array() {
    return new DataType(name, arguments, dimensions + 1);
  }

  /** Returns the element type of an array, and the type itself when it is none. */
  public DataType element() {
    return new DataType(name, arguments, 0);
  }

  /** Returns whether PostgreSQL has this type without any extension or {@code CREATE TYPE}. */
  public boolean isBuiltin() {
    return name.schema().isEmpty() && BuiltinTypes.contains(name.name());
  }

  /** Returns whether this is (an array of) the user-defined type of that name. */
  public boolean isUserDefined(QualifiedName type) {
    return !isBuiltin() && name.equals(type);
  }

  /** Returns whether values of this type are character strings: text, varchar or char. */
  public boolean isText() {
    return dimensions == 0 && isBuiltin() && BuiltinTypes.isText(name.name());
  }

  /** Returns whether this type is one of PostgreSQL's numeric types (manual, section 8.1). */
  public boolean isNumeric() {
    return dimensions == 0 && isBuiltin() && BuiltinTypes.isNumeric(name.name());
  }

  /** Returns the canonical text, which {@link #parse} reads back. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (isBuiltin()) {
      text.append(name.name());
    } else {
      text.append(TypeParser.writeName(name));
    }
    if (!arguments.isEmpty()) {
      text.append('(').append(String.join(",", arguments)).append(')');
    }
    return text.append("[]".repeat(dimensions)).toString();
  }
}
