package dev.lockstep.core.plan;

import dev.lockstep.core.model.DataType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's casts between built-in types do to values (manual, section 10.4). */
final class TypeCasts {

  private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

  private TypeCasts() {}

  /** Returns what an automatic cast would silently do to values; null when nothing. */
  static @Nullable String loss(DataType from, DataType to) {
    String source = from.name().name();
    String target = to.name().name();
    if (from.element().isNumeric() && to.element().isNumeric()) {
      return roundsNumbers(from, to) ? "round numbers" : null;
    }
    if (source.startsWith("timestamp") && (target.equals("date") || target.startsWith("time"))) {
      boolean sameKind = source.equals(target);
      if (!sameKind && target.startsWith("timestamp")) {
        return "depend on the time zone of the session";
      }
      return sameKind ? fewerDigits(from, to) : "cut off a part of each value";
    }
    return source.equals(target) && Set.of("time", "timetz", "interval").contains(source)
        ? fewerDigits(from, to)
        : null;
  }

  private static boolean roundsNumbers(DataType from, DataType to) {
    String target = to.name().name();
    if (INTEGERS.contains(target)) {
      return !INTEGERS.contains(from.name().name());
    }
    if (target.equals("numeric")) {
      return scale(to) < scale(from);
    }
    return target.equals("real")
        || (target.equals("double precision") && !from.name().name().equals("real"));
  }

  /** Returns the digits after the point that a value can have. */
  private static int scale(DataType type) {
    if (INTEGERS.contains(type.name().name())) {
      return 0;
    }
    return type.name().name().equals("numeric") && type.arguments().size() == 2
        ? Integer.parseInt(type.arguments().get(1))
        : Integer.MAX_VALUE;
  }

  private static @Nullable String fewerDigits(DataType from, DataType to) {
    return digits(to) < digits(from) ? "round fractions of a second" : null;
  }

  private static int digits(DataType type) {
    return type.arguments().isEmpty() ? 6 : Integer.parseInt(type.arguments().get(0));
  }

  /** Returns whether expressions over the column still mean the same after the change. */
  static boolean keepsOperators(DataType from, DataType to) {
    boolean sameFamily =
        (from.isText() && to.isText())
            || (from.isNumeric() && to.isNumeric())
            || from.name().equals(to.name());
    return sameFamily && from.dimensions() == to.dimensions();
  }

  /** Returns whether every value of the old type is one of the new, with the same meaning. */
  static boolean widens(DataType from, DataType to) {
    if (from.isText() && to.isText()) {
      return to.arguments().isEmpty()
          || (!from.arguments().isEmpty()
              && Integer.parseInt(to.arguments().get(0))
                  >= Integer.parseInt(from.arguments().get(0)));
    }
    int source = INTEGERS.indexOf(from.name().name());
    int target = INTEGERS.indexOf(to.name().name());
    if (source >= 0 && target >= 0) {
      return target >= source;
    }
    return from.name().equals(to.name())
        && from.name().name().equals("numeric")
        && !roundsNumbers(from, to)
        && wholeDigits(to) >= wholeDigits(from);
  }

  private static int wholeDigits(DataType type) {
    return type.arguments().isEmpty()
        ? Integer.MAX_VALUE
        : Integer.parseInt(type.arguments().get(0)) - scale(type);
  }
}
