package dev.lockstep.core.render;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.SqlKeywords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Quoting (PostgreSQL manual, section 4.1): the only place that turns names and values into SQL.
 */
public final class Sql {

  private Sql() {}

  /**
   * Returns an identifier, in double quotes where it would mean something else without.
   *
   * @throws IllegalArgumentException if the name is empty or holds the character NUL
   */
  public static String identifier(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("PostgreSQL has no empty names and none with NUL");
    }
    return SqlKeywords.quoteIfNeeded(name);
  }

  /** Returns the name of an object, with its schema where it has one. */
  public static String name(QualifiedName name) {
    return name.schema().isEmpty()
        ? identifier(name.name())
        : identifier(name.schema()) + "." + identifier(name.name());
  }

  /** Returns the name of a parameter, which may have a name space before a dot. */
  public static String parameter(String name) {
    return Stream.of(name.split("\\.", 2)).map(Sql::identifier).collect(Collectors.joining("."));
  }

  /** Returns identifiers with commas between them. */
  public static String identifiers(List<String> names) {
    return names.stream().map(Sql::identifier).collect(Collectors.joining(", "));
  }

  /** Returns an expression for the oid of a table, index, view or sequence; NULL without it. */
  public static String relation(QualifiedName name) {
    return "to_regclass(" + literal(name(name)) + ")";
  }

  /**
   * Returns a string constant that means the same whatever {@code standard_conforming_strings} is.
   *
   * @throws IllegalArgumentException if the value holds the character NUL
   */
  public static String literal(String value) {
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("PostgreSQL has no text with the character NUL");
    }
    String quoted = "'" + value.replace("'", "''") + "'";
    return value.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
  }

  /** Returns a string constant that is a piece of code: dollar-quoted, so that it can be read. */
  static String body(String code) {
    String quote = "$lockstep$";
    while (code.contains(quote)) {
      quote = quote.substring(0, quote.length() - 1) + "_$";
    }
    return quote + code + quote;
  }

  /** Returns a string constant, or {@code NULL}. */
  public static String literalOrNull(@Nullable String value) {
    return value == null ? "NULL" : literal(value);
  }

  /** Returns an array of string constants. */
  public static String textArray(List<String> values) {
    return values.stream()
        .map(Sql::literal)
        .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
  }

  /** Returns a type as it stands in a column definition or a cast. */
  public static String type(DataType type) {
    if (type.isBuiltin()) {
      return type.toString();
    }
    String arguments =
        type.arguments().isEmpty() ? "" : "(" + String.join(",", type.arguments()) + ")";
    return name(type.name()) + arguments + "[]".repeat(type.dimensions());
  }
}
