package dev.lockstep.migration;

import dev.lockstep.core.model.IdentityOptions;
import org.jspecify.annotations.Nullable;

/** The options of an identity column in the making; start with {@link Definitions#numbering}. */
public final class IdentityDefinition {

  private long start = 1;
  private long increment = 1;
  private @Nullable Long minimum;
  private @Nullable Long maximum;
  private long cache = 1;
  private boolean cycle;

  IdentityDefinition() {}

  /** Sets the first value; 1 unless set. */
  public IdentityDefinition startingWith(long value) {
    this.start = value;
    return this;
  }

  /** Sets the step from one value to the next; 1 unless set. */
  public IdentityDefinition incrementBy(long step) {
    this.increment = step;
    return this;
  }

  /** Sets the smallest value; PostgreSQL's default of the direction unless set. */
  public IdentityDefinition minimum(long value) {
    this.minimum = value;
    return this;
  }

  /** Sets the largest value; PostgreSQL's default of the direction unless set. */
  public IdentityDefinition maximum(long value) {
    this.maximum = value;
    return this;
  }

  /** Sets how many values a session takes at once; 1 unless set. */
  public IdentityDefinition cache(long values) {
    this.cache = values;
    return this;
  }

  /** Lets it start again at the other end when it is used up. */
  public IdentityDefinition cycle() {
    this.cycle = true;
    return this;
  }

  IdentityOptions toOptions() {
    return new IdentityOptions(start, increment, minimum, maximum, cache, cycle);
  }
}
