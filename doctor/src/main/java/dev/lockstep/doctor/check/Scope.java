package dev.lockstep.doctor.check;

import dev.lockstep.core.render.Sql;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where to look, and from where on something counts. Immutable.
 *
 * @param schemas the names of the schemas, as stored; none for all but the system's. What belongs
 *     to no schema, such as sessions, is always looked at
 * @param thresholds those that are not the default
 */
public record Scope(Set<String> schemas, Map<Threshold, Long> thresholds) {

  /** All schemas but the system's, with the default thresholds. */
  public static final Scope ALL = new Scope(Set.of(), Map.of());

  /** Copies both. */
  public Scope {
    schemas = Set.copyOf(schemas);
    thresholds = Map.copyOf(thresholds);
  }

  /** Returns the scope of a few schemas, with the default thresholds. */
  public static Scope of(List<String> schemas) {
    return new Scope(Set.copyOf(schemas), Map.of());
  }

  /** Returns this scope with another threshold. */
  public Scope with(Threshold threshold, long value) {
    Map<Threshold, Long> changed = new EnumMap<>(Threshold.class);
    changed.putAll(thresholds);
    changed.put(threshold, value);
    return new Scope(schemas, changed);
  }

  /** Returns a threshold. */
  public long threshold(Threshold threshold) {
    return thresholds.getOrDefault(threshold, threshold.usual());
  }

  /** Returns the condition that a row of {@code pg_namespace AS n} is in scope. */
  String condition() {
    if (schemas.isEmpty()) {
      return "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";
    }
    return new TreeSet<>(schemas)
        .stream().map(Sql::literal).collect(Collectors.joining(", ", "n.nspname IN (", ")"));
  }
}
