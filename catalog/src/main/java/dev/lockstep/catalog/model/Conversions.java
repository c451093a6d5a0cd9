package dev.lockstep.catalog.model;

import java.util.HashMap;
import java.util.Map;

/**
 * Which type PostgreSQL converts to which (manual, CREATE CAST).
 *
 * @param contexts the context of each cast by its source and target type, with {@code >} between
 *     them: {@code e} only when asked, {@code a} on assignment, {@code i} always; followed by
 *     {@code b} when the bytes stay the same
 */
public record Conversions(Map<String, String> contexts) {

  /** Copies the map. */
  public Conversions {
    contexts = Map.copyOf(contexts);
  }

  /** Returns the conversions of both. */
  public Conversions with(Conversions others) {
    Map<String, String> all = new HashMap<>(others.contexts);
    all.putAll(contexts);
    return new Conversions(all);
  }

  /** Returns whether an assignment converts by itself. */
  public boolean onAssignment(String source, String target) {
    String context = contexts.get(source + ">" + target);
    return source.equals(target) || (context != null && !context.startsWith("e"));
  }

  /** Returns whether a cast converts when it is written. */
  public boolean whenAsked(String source, String target) {
    return source.equals(target) || contexts.containsKey(source + ">" + target);
  }

  /** Returns whether a value keeps its bytes. */
  public boolean keepsBytes(String source, String target) {
    String context = contexts.get(source + ">" + target);
    return source.equals(target) || (context != null && context.endsWith("b"));
  }
}
