package dev.lockstep.core.diff;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.RowSecurity;
import java.util.Locale;

/** A difference of row-level security: of a policy, or whether policies count. */
public sealed interface PolicyChange extends Change {

  /** Returns the table. */
  QualifiedName table();

  /** Calls the method of the visitor that fits this change. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Change.Visitor<R> visitor) {
    return visitor.policyChanged(this);
  }

  /**
   * A policy that only the new table has.
   *
   * @param table the table
   * @param policy the policy
   */
  record Added(QualifiedName table, Policy policy) implements PolicyChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).policy(policy.name());
    }

    @Override
    public String describe() {
      return "policy " + policy.name() + " on " + table + ": created";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.added(this);
    }
  }

  /**
   * A policy that only the old table has.
   *
   * @param table the table
   * @param policy the policy
   */
  record Removed(QualifiedName table, Policy policy) implements PolicyChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).policy(policy.name());
    }

    @Override
    public String describe() {
      return "policy " + policy.name() + " on " + table + ": dropped";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.removed(this);
    }
  }

  /**
   * Another policy under the same name.
   *
   * @param table the table
   * @param before the old policy
   * @param after the new policy
   */
  record Altered(QualifiedName table, Policy before, Policy after) implements PolicyChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).policy(after.name());
    }

    @Override
    public String describe() {
      return "policy " + after.name() + " on " + table + ": changed";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.altered(this);
    }
  }

  /**
   * The same policy under another name.
   *
   * @param table the table
   * @param before the old policy
   * @param after the new policy
   */
  record Renamed(QualifiedName table, Policy before, Policy after) implements PolicyChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).policy(after.name());
    }

    @Override
    public String describe() {
      return "policy " + before.name() + " on " + table + ": renamed to " + after.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renamed(this);
    }
  }

  /**
   * A table whose policies count from now on, or no more, or for its owner too.
   *
   * @param table the table
   * @param before for whom they counted
   * @param after for whom they count
   */
  record SecurityChanged(QualifiedName table, RowSecurity before, RowSecurity after)
      implements PolicyChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).property("row-security");
    }

    @Override
    public String describe() {
      return "table "
          + table
          + ": row-level security becomes "
          + after.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.securityChanged(this);
    }
  }

  /**
   * One method for each change of row-level security.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a policy that only the new table has. */
    R added(Added change);

    /** Visits: a policy that only the old table has. */
    R removed(Removed change);

    /** Visits: another policy under the same name. */
    R altered(Altered change);

    /** Visits: the same policy under another name. */
    R renamed(Renamed change);

    /** Visits: a table whose policies count from now on, or no more, or for its owner too. */
    R securityChanged(SecurityChanged change);
  }
}
