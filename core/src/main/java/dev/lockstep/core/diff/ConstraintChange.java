package dev.lockstep.core.diff;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;

/** A difference of a constraint. */
public sealed interface ConstraintChange extends Change {

  /**
   * A constraint that only the new table has.
   *
   * @param table the table
   * @param constraint the constraint
   */
  record Added(QualifiedName table, Constraint constraint) implements ConstraintChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).constraint(constraint.name());
    }

    @Override
    public String describe() {
      return "constraint " + constraint.name() + " on " + table + ": added";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.constraintAdded(this);
    }
  }

  /**
   * A constraint that only the old table has.
   *
   * @param table the table
   * @param constraint the constraint
   */
  record Removed(QualifiedName table, Constraint constraint) implements ConstraintChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).constraint(constraint.name());
    }

    @Override
    public String describe() {
      return "constraint " + constraint.name() + " on " + table + ": dropped";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.constraintRemoved(this);
    }
  }

  /**
   * Another rule under the same name.
   *
   * @param table the table
   * @param before the old constraint
   * @param after the new constraint
   */
  record Altered(QualifiedName table, Constraint before, Constraint after)
      implements ConstraintChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).constraint(after.name());
    }

    @Override
    public String describe() {
      return "constraint " + after.name() + " on " + table + ": changed";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.constraintChanged(this);
    }
  }

  /**
   * The same rule under another name.
   *
   * @param table the table
   * @param before the old constraint
   * @param after the new constraint
   */
  record Renamed(QualifiedName table, Constraint before, Constraint after)
      implements ConstraintChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).constraint(after.name());
    }

    @Override
    public String describe() {
      return "constraint " + before.name() + " on " + table + ": renamed to " + after.name();
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.constraintRenamed(this);
    }
  }

  /**
   * One method for each change of a constraint.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a constraint that only the new table has. */
    R constraintAdded(Added change);

    /** Visits: a constraint that only the old table has. */
    R constraintRemoved(Removed change);

    /** Visits: another rule under the same name. */
    R constraintChanged(Altered change);

    /** Visits: the same rule under another name. */
    R constraintRenamed(Renamed change);
  }
}
