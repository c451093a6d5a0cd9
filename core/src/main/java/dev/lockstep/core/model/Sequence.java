package dev.lockstep.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A sequence of 64-bit numbers (PostgreSQL manual, CREATE SEQUENCE).
 *
 * @param name the sequence's name
 * @param start the first value
 * @param increment the step from one value to the next, never 0
 * @param minimum the smallest value; null for PostgreSQL's default of the direction
 * @param maximum the largest value; null for PostgreSQL's default of the direction
 * @param cache how many values a session takes at once
 * @param cycle whether it starts again at the other end when it is used up
 */
public record Sequence(
    QualifiedName name,
    long start,
    long increment,
    @Nullable Long minimum,
    @Nullable Long maximum,
    long cache,
    boolean cycle)
    implements SchemaObject {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if the increment is 0 or the cache is less than 1
   */
  public Sequence {
    if (increment == 0 || cache < 1) {
      throw new IllegalArgumentException(
          "Sequence " + name + " needs an increment other than 0 and a cache of at least 1");
    }
  }

  /** Returns a sequence with PostgreSQL's defaults: 1, 2, 3 and so on. */
  public static Sequence of(QualifiedName name) {
    return new Sequence(name, 1, 1, null, null, 1, false);
  }

  /** Returns this sequence under another name. */
  public Sequence withName(QualifiedName newName) {
    return new Sequence(newName, start, increment, minimum, maximum, cache, cycle);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.sequence(this);
  }
}
