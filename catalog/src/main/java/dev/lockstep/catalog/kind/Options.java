package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.TextArray;
import dev.lockstep.core.render.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Options as catalogs hold them: an array of {@code name=value}. */
final class Options {

  private Options() {}

  static SortedMap<String, String> parse(@Nullable String array) {
    SortedMap<String, String> options = new TreeMap<>();
    if (array != null) {
      for (String option : TextArray.parse(array)) {
        int equals = option.indexOf('=');
        options.put(option.substring(0, equals), option.substring(equals + 1));
      }
    }
    return options;
  }

  /** Returns {@code name='value', ...}, each name with a prefix. */
  static String list(Map<String, String> options, String prefix) {
    return options.entrySet().stream()
        .map(o -> prefix + Sql.parameter(o.getKey()) + "=" + Sql.literal(o.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Returns {@code " WITH (name='value', ...)"}; empty without options. */
  static String with(@Nullable String array) {
    Map<String, String> options = parse(array);
    return options.isEmpty() ? "" : " WITH (" + list(options, "") + ")";
  }

  /** Writes the SET and RESET that turn the one into the other. */
  static void alter(
      @Nullable String before, @Nullable String after, String alter, String prefix, Script script) {
    SortedMap<String, String> old = parse(before);
    SortedMap<String, String> wanted = parse(after);
    List<String> gone = old.keySet().stream().filter(name -> !wanted.containsKey(name)).toList();
    wanted.entrySet().removeIf(option -> option.getValue().equals(old.get(option.getKey())));
    if (!gone.isEmpty()) {
      script.add(
          alter
              + " RESET ("
              + gone.stream()
                  .map(name -> prefix + Sql.parameter(name))
                  .collect(Collectors.joining(", "))
              + ")");
    }
    if (!wanted.isEmpty()) {
      script.add(alter + " SET (" + list(wanted, prefix) + ")");
    }
  }

  /** Returns {@code OPTIONS (name 'value', ...)} of a foreign object; empty without options. */
  static String foreign(@Nullable String array) {
    Map<String, String> options = parse(array);
    if (options.isEmpty()) {
      return "";
    }
    return options.entrySet().stream()
        .map(o -> Sql.identifier(o.getKey()) + " " + Sql.literal(o.getValue()))
        .collect(Collectors.joining(", ", " OPTIONS (", ")"));
  }

  /** Returns the OPTIONS clause that turns the one into the other; empty for no difference. */
  static String alterForeign(@Nullable String before, @Nullable String after) {
    SortedMap<String, String> old = parse(before);
    SortedMap<String, String> wanted = parse(after);
    List<String> changes = new ArrayList<>();
    old.keySet().stream()
        .filter(name -> !wanted.containsKey(name))
        .forEach(name -> changes.add("DROP " + Sql.identifier(name)));
    wanted.forEach(
        (name, value) -> {
          if (!value.equals(old.get(name))) {
            String verb = old.containsKey(name) ? "SET " : "ADD ";
            changes.add(verb + Sql.identifier(name) + " " + Sql.literal(value));
          }
        });
    return changes.isEmpty() ? "" : " OPTIONS (" + String.join(", ", changes) + ")";
  }
}
