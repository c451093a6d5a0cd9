package dev.lockstep.migration;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Sequence;
import org.jspecify.annotations.Nullable;

/** A sequence in the making; start with {@link Definitions#sequence}. */
public final class SequenceDefinition {

  private final QualifiedName name;
  private @Nullable Long start;
  private long increment = 1;
  private @Nullable Long minimum;
  private @Nullable Long maximum;
  private long cache = 1;
  private boolean cycle;

  SequenceDefinition(QualifiedName name) {
    this.name = name;
  }

  /**
   * Sets the first value; unless set, the smallest of a rising and the largest of a falling one.
   */
  public SequenceDefinition startingWith(long value) {
    this.start = value;
    return this;
  }

  /** Sets the step from one value to the next; 1 unless set. */
  public SequenceDefinition incrementBy(long step) {
    this.increment = step;
    return this;
  }

  /** Sets the smallest value; PostgreSQL's default of the direction unless set. */
  public SequenceDefinition minimum(long value) {
    this.minimum = value;
    return this;
  }

  /** Sets the largest value; PostgreSQL's default of the direction unless set. */
  public SequenceDefinition maximum(long value) {
    this.maximum = value;
    return this;
  }

  /** Sets how many values a session takes at once; 1 unless set. */
  public SequenceDefinition cache(long values) {
    this.cache = values;
    return this;
  }

  /** Lets it start again at the other end when it is used up. */
  public SequenceDefinition cycle() {
    this.cycle = true;
    return this;
  }

  Sequence toSequence() {
    return new Sequence(name, first(), increment, minimum, maximum, cache, cycle);
  }

  private long first() {
    if (start != null) {
      return start;
    }
    if (increment > 0) {
      return minimum == null ? 1 : minimum;
    }
    return maximum == null ? -1 : maximum;
  }
}
