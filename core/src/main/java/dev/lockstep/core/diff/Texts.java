package dev.lockstep.core.diff;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Generation;
import org.jspecify.annotations.Nullable;

/** Phrases of which changes are described. */
final class Texts {

  private Texts() {}

  static String comment(@Nullable String comment) {
    return comment == null ? "comment removed" : "comment becomes '" + comment + "'";
  }

  static String orNone(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }

  static String generation(Column column) {
    Generation generation = column.generation();
    return generation == null
        ? "none"
        : "(" + generation.expression() + ")" + (generation.stored() ? "" : " virtual");
  }

  static String column(Column column) {
    return column.type()
        + (column.generation() == null ? "" : " GENERATED AS " + generation(column))
        + (column.nullable() ? "" : " NOT NULL")
        + (column.defaultExpression() == null ? "" : " DEFAULT " + column.defaultExpression());
  }
}
