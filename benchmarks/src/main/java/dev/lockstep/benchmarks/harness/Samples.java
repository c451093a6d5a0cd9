package dev.lockstep.benchmarks.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of several runs, by what was measured, such as {@code lockstep} and {@code main_ms}. Not
 * thread-safe.
 */
public final class Samples {

  private final Map<String, List<Double>> figures = new LinkedHashMap<>();

  /** Makes an empty collection. */
  public Samples() {}

  /** Adds every figure of a run. */
  public void add(String subject, Map<String, Double> run) {
    run.forEach((name, figure) -> add(subject, name, figure));
  }

  /** Adds a figure. */
  public void add(String subject, String name, double figure) {
    figures.computeIfAbsent(key(subject, name), key -> new ArrayList<>()).add(figure);
  }

  /**
   * Returns the median.
   *
   * @throws IllegalArgumentException if nothing was added
   */
  public double median(String subject, String name) {
    List<Double> sorted = figures.getOrDefault(key(subject, name), List.of());
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("No figures of " + key(subject, name));
    }
    sorted = sorted.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Returns the median of one subject divided by that of another. */
  public double ratio(String subject, String base, String name) {
    return median(subject, name) / median(base, name);
  }

  private static String key(String subject, String name) {
    return subject + "/" + name;
  }
}
