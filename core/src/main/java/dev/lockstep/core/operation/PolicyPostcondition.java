package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;

/** What holds of row-level security. */
public sealed interface PolicyPostcondition extends Postcondition {

  /** Returns the table. */
  QualifiedName table();

  /** Calls the method of the visitor that fits this postcondition. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Postcondition.Visitor<R> visitor) {
    return visitor.policy(this);
  }

  /** Returns what holds of a table that was just created; nothing for most. */
  static List<Postcondition> of(Table table) {
    List<Postcondition> all = new ArrayList<>();
    if (table.options().rowSecurity() != RowSecurity.DISABLED) {
      all.add(new HasRowSecurity(table.name(), table.options().rowSecurity()));
    }
    table.options().policies().forEach(each -> all.add(new Exists(table.name(), each.name())));
    return all;
  }

  /**
   * A table has that policy.
   *
   * @param table the table
   * @param policy the policy's name
   */
  record Exists(QualifiedName table, String policy) implements PolicyPostcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.exists(this);
    }
  }

  /**
   * A table has no such policy.
   *
   * @param table the table
   * @param policy the policy's name
   */
  record Absent(QualifiedName table, String policy) implements PolicyPostcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.absent(this);
    }
  }

  /**
   * The policies of a table count, or not, and for these.
   *
   * @param table the table
   * @param rowSecurity for whom they count
   */
  record HasRowSecurity(QualifiedName table, RowSecurity rowSecurity)
      implements PolicyPostcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.hasRowSecurity(this);
    }
  }

  /**
   * One method for each postcondition of row-level security.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a table has that policy. */
    R exists(Exists postcondition);

    /** Visits: a table has no such policy. */
    R absent(Absent postcondition);

    /** Visits: the policies of a table count, or not, and for these. */
    R hasRowSecurity(HasRowSecurity postcondition);
  }
}
