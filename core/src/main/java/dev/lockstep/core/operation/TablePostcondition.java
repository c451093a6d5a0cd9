package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import org.jspecify.annotations.Nullable;

/** What holds of a table as a whole. */
public sealed interface TablePostcondition extends Postcondition {

  /**
   * That table exists.
   *
   * @param table the table
   */
  record Exists(QualifiedName table) implements TablePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.tableExists(this);
    }
  }

  /**
   * No table has that name.
   *
   * @param table the table
   */
  record Absent(QualifiedName table) implements TablePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.tableAbsent(this);
    }
  }

  /**
   * A table has this comment.
   *
   * @param table the table
   * @param comment the comment; null for none
   */
  record HasComment(QualifiedName table, @Nullable String comment) implements TablePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.tableHasComment(this);
    }
  }

  /**
   * One method for each postcondition of a table as a whole.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: that table exists. */
    R tableExists(Exists postcondition);

    /** Visits: no table has that name. */
    R tableAbsent(Absent postcondition);

    /** Visits: a table has this comment. */
    R tableHasComment(HasComment postcondition);
  }
}
