package dev.lockstep.core.impact;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.Table;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which changes of columns PostgreSQL makes in the catalog alone (measured on 13 to 18). */
public final class CatalogOnly {

  private static final Set<String> LOOSER_WITH_DIGITS = Set.of("timestamp", "timestamptz", "time");

  private CatalogOnly() {}

  /** Returns whether the values stay as they are stored. */
  public static boolean isTypeChange(DataType from, DataType to) {
    if (!from.isBuiltin() || !to.isBuiltin() || from.dimensions() != to.dimensions()) {
      return false;
    }
    String source = from.name().name();
    String target = to.name().name();
    if (target.equals("text")) {
      return source.equals("varchar");
    }
    if (target.equals("varchar") && (source.equals("varchar") || source.equals("text"))) {
      return to.arguments().isEmpty()
          || (source.equals("varchar") && !from.arguments().isEmpty() && first(to) >= first(from));
    }
    if (source.equals("numeric") && target.equals("numeric")) {
      return to.arguments().isEmpty()
          || (!from.arguments().isEmpty()
              && from.arguments().get(1).equals(to.arguments().get(1))
              && first(to) >= first(from));
    }
    boolean digits = source.equals(target) && LOOSER_WITH_DIGITS.contains(source);
    return (digits && digits(to) >= digits(from))
        || (source.equals("cidr") && target.equals("inet"));
  }

  /** Returns whether a check of the table says already that a column is not NULL. */
  public static boolean isNotNull(@Nullable Table table, String column) {
    return table != null
        && table.constraints().stream()
            .anyMatch(
                constraint ->
                    constraint instanceof Check check
                        && SqlExpression.of(check.expression()).isNotNull(column));
  }

  private static int first(DataType type) {
    return Integer.parseInt(type.arguments().get(0));
  }

  private static int digits(DataType type) {
    return type.arguments().isEmpty() ? 6 : first(type);
  }
}
