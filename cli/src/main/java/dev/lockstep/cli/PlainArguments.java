package dev.lockstep.cli;

import dev.lockstep.catalog.compare.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of a comparison where they are as plain as can be: each option once, with its
 * value behind it. The start of picocli takes longer than the comparison of two small databases.
 */
final class PlainArguments {

  private static final Map<String, Request.Format> FORMATS =
      Map.of(
          "--sql", Request.Format.SQL,
          "--json", Request.Format.JSON,
          "--summary", Request.Format.SUMMARY);

  private PlainArguments() {}

  /** Returns what is asked for; null where picocli has to read it, or to say what is wrong. */
  static @Nullable Request parse(String[] arguments) {
    if (arguments.length == 0 || !arguments[0].equals("diff")) {
      return null;
    }
    Map<String, String> given = new HashMap<>();
    int at = 1;
    while (at < arguments.length) {
      String name = arguments[at++];
      String key = FORMATS.containsKey(name) ? "--format" : name;
      String value = name;
      if (name.equals("--from") || name.equals("--to")) {
        value = at < arguments.length ? arguments[at++] : "";
      } else if (key.equals(name) && !name.equals("--all-objects")) {
        return null;
      }
      if (!isPlain(value, key) || given.put(key, value) != null) {
        return null;
      }
    }
    return request(given);
  }

  /** Picocli takes a value with a dash for an option and one with an at sign for a file. */
  private static boolean isPlain(String value, String key) {
    boolean isSource = key.equals("--from") || key.equals("--to");
    return !isSource || (!value.isEmpty() && value.charAt(0) != '-' && value.charAt(0) != '@');
  }

  private static @Nullable Request request(Map<String, String> given) {
    String from = given.get("--from");
    String to = given.get("--to");
    if (from == null || to == null) {
      return null;
    }
    Request.Format format = FORMATS.get(given.getOrDefault("--format", "--sql"));
    Scope scope = new Scope(Set.of(), given.containsKey("--all-objects"));
    return new Request(from, to, scope, Objects.requireNonNull(format));
  }
}
