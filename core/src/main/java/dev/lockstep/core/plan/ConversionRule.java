package dev.lockstep.core.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a developer said about the values of a column whose type changes.
 *
 * @param labels new texts by old text
 * @param ignoreCase whether old texts are compared without regard to case
 * @param otherwise what a value becomes that no label maps; null to refuse it
 * @param using an SQL expression over the old row instead of labels; null for none
 */
public record ConversionRule(
    Map<String, String> labels,
    boolean ignoreCase,
    @Nullable String otherwise,
    @Nullable String using) {

  /** Copies the labels, sorted. */
  public ConversionRule {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }
}
