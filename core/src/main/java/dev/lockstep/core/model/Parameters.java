package dev.lockstep.core.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parameters of storage or of an operator class (PostgreSQL manual, CREATE TABLE and CREATE INDEX).
 *
 * @param values the values by name, sorted
 */
public record Parameters(SortedMap<String, String> values) {

  /** No parameter: PostgreSQL's defaults. */
  public static final Parameters NONE = new Parameters(new TreeMap<>());

  private static final Pattern FORM =
      Pattern.compile("\\s*([A-Za-z_][\\w.]*)\\s*=\\s*('[^'\0]*'|[^\\s'\0]+)\\s*");

  /** Copies the values. */
  public Parameters {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /**
   * Reads parameters, each as {@code name = value}, the value optionally in single quotes.
   *
   * @throws IllegalArgumentException if one is not of that form, or stands twice
   */
  public static Parameters parse(Collection<String> texts) {
    SortedMap<String, String> values = new TreeMap<>();
    for (String text : texts) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new IllegalArgumentException("'" + text + "' is no parameter: write name = value");
      }
      String value = form.group(2);
      boolean quoted = value.startsWith("'");
      String bare = quoted ? value.substring(1, value.length() - 1) : value;
      if (values.put(form.group(1), bare) != null) {
        throw new IllegalArgumentException("The parameter " + form.group(1) + " stands twice");
      }
    }
    return new Parameters(values);
  }

  /** Returns whether there is none. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Returns these parameters with others, which replace those of the same name. */
  public Parameters with(Parameters others) {
    SortedMap<String, String> all = new TreeMap<>(values);
    all.putAll(others.values);
    return new Parameters(all);
  }

  /** Returns these parameters without those of the names. */
  public Parameters without(Collection<String> names) {
    SortedMap<String, String> rest = new TreeMap<>(values);
    rest.keySet().removeAll(names);
    return new Parameters(rest);
  }

  /** Returns each parameter in a form that {@link #parse} reads back. */
  public List<String> texts() {
    return values.entrySet().stream().map(e -> e.getKey() + "='" + e.getValue() + "'").toList();
  }

  @Override
  public String toString() {
    return String.join(", ", texts());
  }
}
