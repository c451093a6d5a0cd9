package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement about the catalog of a database that is true once an operation is done. */
public sealed interface Postcondition {

  /** Calls the method of the visitor that fits this postcondition. */
  <R> R accept(Visitor<R> visitor);

  /** Returns what holds once a table is created. */
  static List<Postcondition> ofTable(Table table) {
    List<Postcondition> all = new ArrayList<>();
    all.add(new TableExists(table.name()));
    for (Column column : table.columns()) {
      all.add(new ColumnIs(table.name(), column.name(), column.type(), column.nullable()));
    }
    table.constraints().forEach(c -> all.add(new ConstraintExists(table.name(), c.name())));
    table.indexes().forEach(i -> all.add(new IndexValid(table.name(), i.name())));
    return all;
  }

  /**
   * That type exists.
   *
   * @param type the type
   */
  record TypeExists(QualifiedName type) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.typeExists(this);
    }
  }

  /**
   * No type has that name.
   *
   * @param type the type
   */
  record TypeAbsent(QualifiedName type) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.typeAbsent(this);
    }
  }

  /**
   * An enum type has exactly these labels in this order.
   *
   * @param type the type
   * @param labels the labels
   */
  record EnumLabels(QualifiedName type, List<String> labels) implements Postcondition {
    /** Copies the labels. */
    public EnumLabels {
      labels = List.copyOf(labels);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumLabels(this);
    }
  }

  /**
   * An enum type has this label.
   *
   * @param type the type
   * @param label the label
   */
  record EnumHasLabel(QualifiedName type, String label) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumHasLabel(this);
    }
  }

  /**
   * A type has this comment.
   *
   * @param type the type
   * @param comment the comment; null for none
   */
  record TypeHasComment(QualifiedName type, @Nullable String comment) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.typeHasComment(this);
    }
  }

  /**
   * That sequence exists.
   *
   * @param sequence the sequence
   */
  record SequenceExists(QualifiedName sequence) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sequenceExists(this);
    }
  }

  /**
   * No sequence has that name.
   *
   * @param sequence the sequence
   */
  record SequenceAbsent(QualifiedName sequence) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sequenceAbsent(this);
    }
  }

  /**
   * That table exists.
   *
   * @param table the table
   */
  record TableExists(QualifiedName table) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tableExists(this);
    }
  }

  /**
   * No table has that name.
   *
   * @param table the table
   */
  record TableAbsent(QualifiedName table) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tableAbsent(this);
    }
  }

  /**
   * A table has this comment.
   *
   * @param table the table
   * @param comment the comment; null for none
   */
  record TableHasComment(QualifiedName table, @Nullable String comment) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tableHasComment(this);
    }
  }

  /**
   * A table has that column.
   *
   * @param table the table
   * @param column the column
   */
  record ColumnExists(QualifiedName table, String column) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.columnExists(this);
    }
  }

  /**
   * A table has no such column.
   *
   * @param table the table
   * @param column the column
   */
  record ColumnAbsent(QualifiedName table, String column) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
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
  record ColumnIs(QualifiedName table, String column, DataType type, boolean nullable)
      implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
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
  record ColumnHasType(QualifiedName table, String column, DataType type) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
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
  record ColumnIsNullable(QualifiedName table, String column, boolean nullable)
      implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
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
  record ColumnHasDefault(QualifiedName table, String column, boolean present)
      implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
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
  record ColumnHasIdentity(QualifiedName table, String column, @Nullable Identity identity)
      implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
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
  record ColumnHasComment(QualifiedName table, String column, @Nullable String comment)
      implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.columnHasComment(this);
    }
  }

  /**
   * A table has that constraint, valid for all rows.
   *
   * @param table the table
   * @param constraint the constraint
   */
  record ConstraintExists(QualifiedName table, String constraint) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constraintExists(this);
    }
  }

  /**
   * A table has no such constraint.
   *
   * @param table the table
   * @param constraint the constraint
   */
  record ConstraintAbsent(QualifiedName table, String constraint) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constraintAbsent(this);
    }
  }

  /**
   * A table has that index, and queries can use it.
   *
   * @param table the table
   * @param index the index
   */
  record IndexValid(QualifiedName table, String index) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.indexValid(this);
    }
  }

  /**
   * The table's schema has no such index.
   *
   * @param table the table
   * @param index the index
   */
  record IndexAbsent(QualifiedName table, String index) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.indexAbsent(this);
    }
  }

  /**
   * A query that somebody wrote returns one row with the value true.
   *
   * @param description what it proves, for people
   * @param query the query
   */
  record QueryHolds(String description, String query) implements Postcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.queryHolds(this);
    }
  }

  /**
   * One method for each postcondition.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: that type exists. */
    R typeExists(TypeExists postcondition);

    /** Visits: no type has that name. */
    R typeAbsent(TypeAbsent postcondition);

    /** Visits: an enum type has exactly these labels in this order. */
    R enumLabels(EnumLabels postcondition);

    /** Visits: an enum type has this label. */
    R enumHasLabel(EnumHasLabel postcondition);

    /** Visits: a type has this comment. */
    R typeHasComment(TypeHasComment postcondition);

    /** Visits: that sequence exists. */
    R sequenceExists(SequenceExists postcondition);

    /** Visits: no sequence has that name. */
    R sequenceAbsent(SequenceAbsent postcondition);

    /** Visits: that table exists. */
    R tableExists(TableExists postcondition);

    /** Visits: no table has that name. */
    R tableAbsent(TableAbsent postcondition);

    /** Visits: a table has this comment. */
    R tableHasComment(TableHasComment postcondition);

    /** Visits: a table has that column. */
    R columnExists(ColumnExists postcondition);

    /** Visits: a table has no such column. */
    R columnAbsent(ColumnAbsent postcondition);

    /** Visits: a table has that column with this type, NULL or not. */
    R columnIs(ColumnIs postcondition);

    /** Visits: a column has this type. */
    R columnHasType(ColumnHasType postcondition);

    /** Visits: a column takes NULL, or not. */
    R columnIsNullable(ColumnIsNullable postcondition);

    /** Visits: a column has a default, or none. */
    R columnHasDefault(ColumnHasDefault postcondition);

    /** Visits: a column is an identity column of this kind, or none. */
    R columnHasIdentity(ColumnHasIdentity postcondition);

    /** Visits: a column has this comment. */
    R columnHasComment(ColumnHasComment postcondition);

    /** Visits: a table has that constraint, valid for all rows. */
    R constraintExists(ConstraintExists postcondition);

    /** Visits: a table has no such constraint. */
    R constraintAbsent(ConstraintAbsent postcondition);

    /** Visits: a table has that index, and queries can use it. */
    R indexValid(IndexValid postcondition);

    /** Visits: the table's schema has no such index. */
    R indexAbsent(IndexAbsent postcondition);

    /** Visits: a query that somebody wrote returns one row with the value true. */
    R queryHolds(QueryHolds postcondition);
  }
}
