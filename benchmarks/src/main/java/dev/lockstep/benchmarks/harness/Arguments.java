package dev.lockstep.benchmarks.harness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Options of the command line, such as {@code --runs=5}.
 *
 * @param values the values by name
 */
public record Arguments(Map<String, String> values) {

  /** Copies the map. */
  public Arguments {
    values = Map.copyOf(values);
  }

  /**
   * Reads options.
   *
   * @throws IllegalArgumentException if one is not written {@code --name=value}
   */
  public static Arguments of(List<String> options) {
    Map<String, String> values = new HashMap<>();
    for (String option : options) {
      int equals = option.indexOf('=');
      if (!option.startsWith("--") || equals < 0) {
        throw new IllegalArgumentException("Not an option: " + option + "; write --name=value");
      }
      values.put(option.substring(2, equals), option.substring(equals + 1));
    }
    return new Arguments(values);
  }

  /** Returns the number of an option. */
  public int number(String name, int otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /** Returns the list of an option, written with commas. */
  public List<String> list(String name, List<String> otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Arrays.asList(value.split(",", -1));
  }
}
