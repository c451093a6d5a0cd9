package dev.lockstep.doctor.check;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param check the check's id, which stays the same from release to release
 * @param severity how bad it is
 * @param object what it is about, as DDL names it
 * @param problem what is wrong, with its numbers
 * @param advice what to do
 * @param statement the SQL to do it, where there is one; it never runs by itself
 */
public record Finding(
    String check,
    Severity severity,
    String object,
    String problem,
    String advice,
    @Nullable String statement)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::check)
          .thenComparing(Finding::object)
          .thenComparing(Finding::problem)
          .thenComparing(Finding::advice);

  /** Sorts by severity, then check, then object. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
