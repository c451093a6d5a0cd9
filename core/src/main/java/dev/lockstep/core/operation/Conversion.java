package dev.lockstep.core.operation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column are converted to its new type. Where a rule replaces a value by one
 * that the old type would not convert back to, the original goes to the salvage table.
 */
public sealed interface Conversion {

  /**
   * Returns the conversion that PostgreSQL's assignment cast makes; a value it can't is an error.
   */
  static Conversion cast() {
    return new Cast(false);
  }

  /** Returns the conversion by way of the value's text: between an enum type and another one. */
  static Conversion viaText() {
    return new Cast(true);
  }

  /** Returns the conversion that undoes this one. */
  Conversion inverse();

  /** Calls the method of the visitor that fits this conversion. */
  <R> R accept(Visitor<R> visitor);

  /**
   * A cast.
   *
   * @param viaText whether the value is cast to text first
   */
  record Cast(boolean viaText) implements Conversion {
    @Override
    public Conversion inverse() {
      return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.cast(this);
    }
  }

  /**
   * An expression.
   *
   * @param expression SQL over the row before the change, of the new type
   * @param key the columns that identify a row in the salvage table
   */
  record Using(String expression, List<String> key) implements Conversion {
    /** Copies the key. */
    public Using {
      key = List.copyOf(key);
    }

    @Override
    public Conversion inverse() {
      return new Restore(key);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.using(this);
    }
  }

  /**
   * A rule for each value: a text that is a label of the new type stays; else {@code labels} says
   * what it becomes; else {@code otherwise}; else the value is refused and nothing changes.
   *
   * @param labels new texts by old text
   * @param ignoreCase whether the old text is compared without regard to case
   * @param otherwise what every other value becomes; null to refuse it
   * @param key the columns that identify a row in the salvage table
   */
  record Labels(
      Map<String, String> labels, boolean ignoreCase, @Nullable String otherwise, List<String> key)
      implements Conversion {
    /** Copies the labels, sorted, and the key. */
    public Labels {
      labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
      key = List.copyOf(key);
    }

    /** Returns the new texts by old text, sorted by the old. */
    public SortedMap<String, String> sortedLabels() {
      return new TreeMap<>(labels);
    }

    /** Returns whether a value may become another text than it was, so that originals are kept. */
    public boolean replaces() {
      return otherwise != null
          || labels.entrySet().stream()
              .anyMatch(each -> ignoreCase || !each.getKey().equals(each.getValue()));
    }

    /** Where nothing is replaced there is nothing to bring back. */
    @Override
    public Conversion inverse() {
      return replaces() ? new Restore(key) : new Cast(true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.labels(this);
    }
  }

  /**
   * The way back: a cast by way of text, then the originals from the salvage table, except where
   * the value has changed since.
   *
   * @param key the columns that identify a row in the salvage table
   */
  record Restore(List<String> key) implements Conversion {
    /** Copies the key. */
    public Restore {
      key = List.copyOf(key);
    }

    @Override
    public Conversion inverse() {
      return new Cast(true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.restore(this);
    }
  }

  /**
   * One method for each conversion.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits a cast. */
    R cast(Cast conversion);

    /** Visits an expression. */
    R using(Using conversion);

    /** Visits a rule for each value. */
    R labels(Labels conversion);

    /** Visits the way back. */
    R restore(Restore conversion);
  }
}
