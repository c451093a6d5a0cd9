package dev.lockstep.core.operation;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import org.jspecify.annotations.Nullable;

/** What holds of a column. */
public sealed interface ColumnPostcondition extends Postcondition {

  /**
   * A table has that column.
   *
   * @param table the table
   * @param column the column
   */
  record Exists(QualifiedName table, String column) implements ColumnPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.columnExists(this);
    }
  }

  /**
   * A table has no such column.
   *
   * @param table the table
   * @param column the column
   */
  record Absent(QualifiedName table, String column) implements ColumnPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.columnAbsent(this);
    }
  }

  /**
   * A table has that column with this type, NULL or not.
   *
   * @param table the table
   * @param column the column
   * @param type its type
   * @param nullable whether it takes NULL
   */
  record Is(QualifiedName table, String column, DataType type, boolean nullable)
      implements ColumnPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.columnIs(this);
    }
  }

  /**
   * A column has this type.
   *
   * @param table the table
   * @param column the column
   * @param type its type
   */
  record HasType(QualifiedName table, String column, DataType type) implements ColumnPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.columnHasType(this);
    }
  }

  /**
   * A column takes NULL, or not.
   *
   * @param table the table
   * @param column the column
   * @param nullable whether it takes NULL
   */
  record IsNullable(QualifiedName table, String column, boolean nullable)
      implements ColumnPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.columnIsNullable(this);
    }
  }

  /**
   * A column has a default, or none.
   *
   * @param table the table
   * @param column the column
   * @param present whether there is one
   */
  record HasDefault(QualifiedName table, String column, boolean present)
      implements ColumnPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.columnHasDefault(this);
    }
  }

  /**
   * A column is an identity column of this kind, or none.
   *
   * @param table the table
   * @param column the column
   * @param identity the kind; null for none
   */
  record HasIdentity(QualifiedName table, String column, @Nullable Identity identity)
      implements ColumnPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.columnHasIdentity(this);
    }
  }

  /**
   * A column has this comment.
   *
   * @param table the table
   * @param column the column
   * @param comment the comment; null for none
   */
  record HasComment(QualifiedName table, String column, @Nullable String comment)
      implements ColumnPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.columnHasComment(this);
    }
  }

  /**
   * One method for each postcondition of a column.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a table has that column. */
    R columnExists(Exists postcondition);

    /** Visits: a table has no such column. */
    R columnAbsent(Absent postcondition);

    /** Visits: a table has that column with this type, NULL or not. */
    R columnIs(Is postcondition);

    /** Visits: a column has this type. */
    R columnHasType(HasType postcondition);

    /** Visits: a column takes NULL, or not. */
    R columnIsNullable(IsNullable postcondition);

    /** Visits: a column has a default, or none. */
    R columnHasDefault(HasDefault postcondition);

    /** Visits: a column is an identity column of this kind, or none. */
    R columnHasIdentity(HasIdentity postcondition);

    /** Visits: a column has this comment. */
    R columnHasComment(HasComment postcondition);
  }
}
