package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import org.jspecify.annotations.Nullable;

/** A rule of a table that a row can break. */
public sealed interface RowRule {

  /** Returns the name by which people call it: that of the constraint, index or column. */
  String name();

  /** Returns whether it is about several rows, so that one of them may stay. */
  boolean isKey();

  /** Calls the method of the visitor that fits this rule. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Returns the rule of a table that has a name: a constraint, else a unique index, else a column
   * that is NOT NULL; null if there is none.
   */
  static @Nullable RowRule named(Table table, String name) {
    Constraint constraint = table.constraint(name);
    if (constraint != null) {
      return new OfConstraint(constraint);
    }
    Index index = table.index(name);
    if (index != null && index.unique()) {
      return new OfIndex(index);
    }
    Column column = table.column(name);
    return column == null || column.nullable() ? null : new NotNull(name);
  }

  /**
   * No NULL in a column.
   *
   * @param column the column's name
   */
  record NotNull(String column) implements RowRule {
    @Override
    public String name() {
      return column;
    }

    @Override
    public boolean isKey() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notNull(this);
    }
  }

  /**
   * A constraint.
   *
   * @param constraint the constraint
   */
  record OfConstraint(Constraint constraint) implements RowRule {
    @Override
    public String name() {
      return constraint.name();
    }

    @Override
    public boolean isKey() {
      return constraint instanceof Unique || constraint instanceof PrimaryKey;
    }

    /** Returns whether the rows that break it can be told one by one. */
    public boolean tellsRows() {
      return !(constraint instanceof Exclusion);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constraint(this);
    }
  }

  /**
   * A unique index.
   *
   * @param index the index
   */
  record OfIndex(Index index) implements RowRule {
    /**
     * Checks the index.
     *
     * @throws IllegalArgumentException if it is not unique
     */
    public OfIndex {
      if (!index.unique()) {
        throw new IllegalArgumentException(
            "No row breaks the index " + index.name() + ", because it is not unique");
      }
    }

    @Override
    public String name() {
      return index.name();
    }

    @Override
    public boolean isKey() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /**
   * One method for each kind of rule.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits a column that is NOT NULL. */
    R notNull(NotNull rule);

    /** Visits a constraint. */
    R constraint(OfConstraint rule);

    /** Visits a unique index. */
    R index(OfIndex rule);
  }
}
