package dev.lockstep.core.lint;

import dev.lockstep.core.model.DataType;
import java.util.List;

/** Casts that every value survives, though PostgreSQL stores it in another way. */
final class Widening {

  private static final List<List<String>> EACH_TO_LATER_ONES =
      List.of(
          List.of("smallint", "integer", "bigint", "numeric"),
          List.of("smallint", "integer", "double precision"),
          List.of("real", "double precision"),
          List.of("char", "varchar", "text"),
          List.of("date", "timestamp", "timestamptz"));

  private Widening() {}

  /** Returns whether no value can fail; one whose range depends on digits is not judged. */
  static boolean isTypeChange(DataType from, DataType to) {
    if (!to.isBuiltin() || !to.arguments().isEmpty() || from.dimensions() != to.dimensions()) {
      return false;
    }
    if (to.isText() && !to.name().name().equals("char")) {
      return true; // Each value has a text.
    }
    return from.isBuiltin()
        && EACH_TO_LATER_ONES.stream()
            .anyMatch(
                types -> {
                  int source = types.indexOf(from.name().name());
                  return source >= 0 && source < types.indexOf(to.name().name());
                });
  }
}
