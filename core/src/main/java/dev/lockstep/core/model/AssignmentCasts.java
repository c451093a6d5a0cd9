package dev.lockstep.core.model;

import java.util.Map;
import java.util.Set;

/** The casts that PostgreSQL makes by itself when it stores a value (manual, section 10.4). */
public final class AssignmentCasts {

  /** Assignment casts beside those among numbers and those to text. */
  private static final Map<String, Set<String>> ASSIGNMENT =
      Map.of(
          "date", Set.of("timestamp", "timestamptz"),
          "timestamp", Set.of("timestamptz", "date", "time"),
          "timestamptz", Set.of("timestamp", "date", "time", "timetz"),
          "time", Set.of("timetz", "interval"),
          "timetz", Set.of("time"),
          "json", Set.of("jsonb"),
          "jsonb", Set.of("json"),
          "cidr", Set.of("inet"),
          "inet", Set.of("cidr"),
          "bit", Set.of("varbit"));

  private AssignmentCasts() {}

  /** Returns whether ALTER COLUMN TYPE needs no USING. */
  public static boolean isAutomatic(DataType from, DataType to) {
    if (from.dimensions() != to.dimensions()) {
      return to.isText();
    }
    if (!from.isBuiltin() || !to.isBuiltin()) {
      return false;
    }
    String source = from.name().name();
    String target = to.name().name();
    return source.equals(target)
        || to.element().isText()
        || (from.element().isNumeric() && to.element().isNumeric())
        || ASSIGNMENT.getOrDefault(source, Set.of()).contains(target);
  }
}
