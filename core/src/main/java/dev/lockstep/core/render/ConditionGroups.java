package dev.lockstep.core.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects conditions about columns and constraints by their table. Not thread-safe. */
final class ConditionGroups {

  private final Map<String, Map<String, Set<String>>> columns = new LinkedHashMap<>();
  private final Map<String, Set<String>> constraints = new LinkedHashMap<>();

  /** Adds what holds for a column and returns nothing, since it is no condition by itself. */
  String addColumn(String relation, String column, String condition) {
    columns
        .computeIfAbsent(relation, key -> new LinkedHashMap<>())
        .computeIfAbsent(column, key -> new LinkedHashSet<>())
        .add(condition);
    return "";
  }

  /** Adds a constraint that is there and validated and returns nothing. */
  String addConstraint(String relation, String constraint) {
    constraints.computeIfAbsent(relation, key -> new LinkedHashSet<>()).add(constraint);
    return "";
  }

  List<String> conditions() {
    List<String> conditions = new ArrayList<>();
    columns.forEach((relation, facts) -> conditions.add(columns(relation, facts)));
    constraints.forEach((relation, names) -> conditions.add(constraints(relation, names)));
    return conditions;
  }

  private static String columns(String relation, Map<String, Set<String>> facts) {
    String any =
        facts.entrySet().stream()
            .map(
                fact ->
                    "attname = "
                        + Sql.literal(fact.getKey())
                        + " AND "
                        + String.join(" AND ", fact.getValue()))
            .collect(Collectors.joining(" OR "));
    return "(SELECT count(*) FROM pg_attribute WHERE attrelid = "
        + relation
        + " AND NOT attisdropped AND ("
        + any
        + ")) = "
        + facts.size();
  }

  private static String constraints(String relation, Set<String> names) {
    return "(SELECT count(*) FROM pg_constraint WHERE conrelid = "
        + relation
        + " AND convalidated AND conname IN ("
        + names.stream().map(Sql::literal).collect(Collectors.joining(", "))
        + ")) = "
        + names.size();
  }
}
