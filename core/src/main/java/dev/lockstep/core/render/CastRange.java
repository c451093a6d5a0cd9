package dev.lockstep.core.render;

import dev.lockstep.core.model.DataType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers that are beyond a type (PostgreSQL manual, section 8.1): a cast of them fails. */
final class CastRange {

  private static final Map<String, String[]> BOUNDS =
      Map.of(
          "smallint", new String[] {"-32768", "32767"},
          "integer", new String[] {"-2147483648", "2147483647"},
          "bigint", new String[] {"-9223372036854775808", "9223372036854775807"});

  private CastRange() {}

  /**
   * Returns a condition that holds for the values of a column that a number type has no place for;
   * null for other types. What is no number, and no text of one, makes the condition fail itself.
   *
   * @param column the column as SQL
   */
  static @Nullable String beyond(String column, DataType type) {
    if (!type.isBuiltin() || type.dimensions() > 0) {
      return null;
    }
    String[] bounds = BOUNDS.get(type.name().name());
    if (bounds != null) {
      return "NOT round(" + column + "::numeric) BETWEEN " + bounds[0] + " AND " + bounds[1];
    }
    if (!type.name().name().equals("numeric") || type.arguments().isEmpty()) {
      return null;
    }
    int precision = Integer.parseInt(type.arguments().get(0));
    int scale = type.arguments().size() > 1 ? Integer.parseInt(type.arguments().get(1)) : 0;
    return "abs(round("
        + column
        + "::numeric, "
        + scale
        + ")) >= 1e"
        + (precision - scale)
        + "::numeric";
  }
}
