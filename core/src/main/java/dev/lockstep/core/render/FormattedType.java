package dev.lockstep.core.render;

import dev.lockstep.core.model.DataType;

/** A built-in type as the function {@code format_type} prints it (manual, section 9.27.4). */
final class FormattedType {

  private FormattedType() {}

  static String of(DataType type) {
    String arguments =
        type.arguments().isEmpty() ? "" : "(" + String.join(",", type.arguments()) + ")";
    String text =
        switch (type.name().name()) {
          case "varchar" -> "character varying" + arguments;
          case "char" -> "character" + arguments;
          case "varbit" -> "bit varying" + arguments;
          case "timestamptz" -> "timestamp" + arguments + " with time zone";
          case "timestamp" -> "timestamp" + arguments + " without time zone";
          case "timetz" -> "time" + arguments + " with time zone";
          case "time" -> "time" + arguments + " without time zone";
          default -> type.name().name() + arguments;
        };
    return type.dimensions() == 0 ? text : text + "[]";
  }
}
