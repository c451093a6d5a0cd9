package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds of a column. */
public sealed interface ColumnPostcondition extends Postcondition {

  /** Returns what holds once a column is there as declared. */
  static List<Postcondition> of(QualifiedName table, Column column) {
    List<Postcondition> all = new ArrayList<>();
    all.add(new Is(table, column.name(), column.type(), column.nullable()));
    if (column.generation() != null) {
      all.add(new IsGenerated(table, column.name(), true));
    }
    if (column.collation() != null) {
      all.add(new HasCollation(table, column.name(), column.collation()));
    }
    if (!column.options().identity().isDefault()) {
      all.add(new HasIdentityOptions(table, column.name(), column.options().identity()));
    }
    return all;
  }

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
   * The sequence of an identity column has these options.
   *
   * @param table the table
   * @param column the column
   * @param options the options
   */
  record HasIdentityOptions(QualifiedName table, String column, IdentityOptions options)
      implements ColumnPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.columnHasIdentityOptions(this);
    }
  }

  /**
   * A column is a generated one, or takes its values.
   *
   * @param table the table
   * @param column the column
   * @param generated whether it is generated
   */
  record IsGenerated(QualifiedName table, String column, boolean generated)
      implements ColumnPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.columnIsGenerated(this);
    }
  }

  /**
   * A column has this collation.
   *
   * @param table the table
   * @param column the column
   * @param collation the collation; null for the default of its type
   */
  record HasCollation(QualifiedName table, String column, @Nullable QualifiedName collation)
      implements ColumnPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.columnHasCollation(this);
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

    /** Visits: the sequence of an identity column has these options. */
    R columnHasIdentityOptions(HasIdentityOptions postcondition);

    /** Visits: a column is a generated one, or takes its values. */
    R columnIsGenerated(IsGenerated postcondition);

    /** Visits: a column has this collation. */
    R columnHasCollation(HasCollation postcondition);

    /** Visits: a column has this comment. */
    R columnHasComment(HasComment postcondition);
  }
}
