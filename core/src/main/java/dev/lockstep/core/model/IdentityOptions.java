package dev.lockstep.core.model;

import org.jspecify.annotations.Nullable;

/**
 * The options of the sequence behind an identity column (PostgreSQL manual, CREATE SEQUENCE).
 *
 * @param start the first value
 * @param increment what is added to get the next one
 * @param minimum the smallest value; null for PostgreSQL's own bound
 * @param maximum the largest value; null for PostgreSQL's own bound
 * @param cache how many values a session takes at once
 * @param cycle whether it starts again at the other end when it is used up
 */
public record IdentityOptions(
    long start,
    long increment,
    @Nullable Long minimum,
    @Nullable Long maximum,
    long cache,
    boolean cycle) {

  /** PostgreSQL's defaults: 1, 2, 3 and so on. */
  public static final IdentityOptions DEFAULT = new IdentityOptions(1, 1, null, null, 1, false);

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if the increment is 0 or the cache is less than 1
   */
  public IdentityOptions {
    if (increment == 0 || cache < 1) {
      throw new IllegalArgumentException(
          "An identity column needs an increment other than 0 and a cache of at least 1");
    }
  }

  /** Returns whether these are PostgreSQL's defaults. */
  public boolean isDefault() {
    return equals(DEFAULT);
  }
}
