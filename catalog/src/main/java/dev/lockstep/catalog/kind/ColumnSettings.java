package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.TextArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is set for columns of a materialized view: statistics targets, storage, compression and
 * options such as {@code n_distinct}.
 *
 * @param property what is set, as ALTER COLUMN says it, or the name of an option
 * @param initial the value that it has unless it is set; empty for an option
 * @param value the value
 * @param column the column, quoted where it has to be
 */
record ColumnSettings(String property, String initial, String value, String column) {

  /** Writes what turns the settings of a view into others; null stands for none. */
  static void alter(@Nullable String before, @Nullable String after, String alter, Script script) {
    Map<String, ColumnSettings> old = parse(before);
    Map<String, ColumnSettings> wanted = parse(after);
    old.forEach(
        (key, setting) -> {
          if (!wanted.containsKey(key)) {
            script.add(alter + setting.clause(setting.initial()));
          }
        });
    wanted.forEach(
        (key, setting) -> {
          if (!setting.equals(old.get(key))) {
            script.add(alter + setting.clause(setting.value()));
          }
        });
  }

  private String clause(String to) {
    String alter = " ALTER COLUMN " + column;
    if (!initial.isEmpty()) {
      return alter + " SET " + property + " " + to;
    }
    return alter
        + (to.isEmpty() ? " RESET (" + property + ")" : " SET (" + property + "=" + to + ")");
  }

  private static Map<String, ColumnSettings> parse(@Nullable String array) {
    Map<String, ColumnSettings> settings = new LinkedHashMap<>();
    for (String text : array == null ? List.<String>of() : TextArray.parse(array)) {
      String[] parts = text.split("\\|", 4);
      ColumnSettings setting = new ColumnSettings(parts[0], parts[1], parts[2], parts[3]);
      settings.put(setting.property + " " + setting.column, setting);
    }
    return settings;
  }
}
