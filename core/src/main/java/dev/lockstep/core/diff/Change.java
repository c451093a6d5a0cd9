package dev.lockstep.core.diff;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import org.jspecify.annotations.Nullable;

/** One difference between two models: a fact, without a decision what to do about it. */
public sealed interface Change {

  /** Returns where in the new model the change stands; for what is gone, where it stood. */
  ModelPath path();

  /** Returns the change in words, in one line. */
  String describe();

  /** Calls the method of the visitor that fits this change. */
  <R> R accept(Visitor<R> visitor);

  /**
   * An enum type that only the new model has.
   *
   * @param type the type
   */
  record EnumTypeAdded(EnumType type) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.enumType(type.name());
    }

    @Override
    public String describe() {
      return "enum type " + type.name() + ": created with " + type.labels();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumTypeAdded(this);
    }
  }

  /**
   * An enum type that only the old model has.
   *
   * @param type the type
   */
  record EnumTypeRemoved(EnumType type) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.enumType(type.name());
    }

    @Override
    public String describe() {
      return "enum type " + type.name() + ": dropped";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumTypeRemoved(this);
    }
  }

  /**
   * Other labels, or another order of them.
   *
   * @param before the old type
   * @param after the new type
   */
  record EnumLabelsChanged(EnumType before, EnumType after) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.enumType(after.name());
    }

    @Override
    public String describe() {
      return "enum type "
          + after.name()
          + ": labels "
          + before.labels()
          + " become "
          + after.labels();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumLabelsChanged(this);
    }
  }

  /**
   * Another comment on an enum type.
   *
   * @param type the type
   * @param comment the new comment; null for none
   */
  record EnumCommentChanged(QualifiedName type, @Nullable String comment) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.enumType(type).property("comment");
    }

    @Override
    public String describe() {
      return "enum type " + type + ": " + Texts.comment(comment);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumCommentChanged(this);
    }
  }

  /**
   * A sequence that only the new model has.
   *
   * @param sequence the sequence
   */
  record SequenceAdded(Sequence sequence) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.sequence(sequence.name());
    }

    @Override
    public String describe() {
      return "sequence " + sequence.name() + ": created";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sequenceAdded(this);
    }
  }

  /**
   * A sequence that only the old model has.
   *
   * @param sequence the sequence
   */
  record SequenceRemoved(Sequence sequence) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.sequence(sequence.name());
    }

    @Override
    public String describe() {
      return "sequence " + sequence.name() + ": dropped";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sequenceRemoved(this);
    }
  }

  /**
   * Other options of a sequence.
   *
   * @param before the old sequence
   * @param after the new sequence
   */
  record SequenceChanged(Sequence before, Sequence after) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.sequence(after.name());
    }

    @Override
    public String describe() {
      return "sequence " + after.name() + ": other options";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sequenceChanged(this);
    }
  }

  /**
   * A table that only the new model has.
   *
   * @param table the table
   */
  record TableAdded(Table table) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table.name());
    }

    @Override
    public String describe() {
      return "table " + table.name() + ": created with " + table.columns().size() + " columns";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tableAdded(this);
    }
  }

  /**
   * A table that only the old model has.
   *
   * @param table the table
   */
  record TableRemoved(Table table) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table.name());
    }

    @Override
    public String describe() {
      return "table " + table.name() + ": dropped, with its rows";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tableRemoved(this);
    }
  }

  /**
   * Another comment on a table.
   *
   * @param table the table
   * @param comment the new comment; null for none
   */
  record TableCommentChanged(QualifiedName table, @Nullable String comment) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).property("comment");
    }

    @Override
    public String describe() {
      return "table " + table + ": " + Texts.comment(comment);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tableCommentChanged(this);
    }
  }

  /**
   * A column that only the new table has.
   *
   * @param table the table
   * @param column the column
   */
  record ColumnAdded(QualifiedName table, Column column) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(column.name());
    }

    @Override
    public String describe() {
      return "column " + table + "." + column.name() + ": added, " + Texts.column(column);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.columnAdded(this);
    }
  }

  /**
   * A column that only the old table has.
   *
   * @param table the table
   * @param column the column
   */
  record ColumnRemoved(QualifiedName table, Column column) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(column.name());
    }

    @Override
    public String describe() {
      return "column " + table + "." + column.name() + ": dropped, with its values";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.columnRemoved(this);
    }
  }

  /**
   * Another type of a column.
   *
   * @param table the table
   * @param before the old column
   * @param after the new column
   */
  record ColumnTypeChanged(QualifiedName table, Column before, Column after) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(after.name()).property("type");
    }

    @Override
    public String describe() {
      return "column "
          + table
          + "."
          + after.name()
          + ": "
          + before.type()
          + " becomes "
          + after.type();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.columnTypeChanged(this);
    }
  }

  /**
   * A column that takes NULL no more, or again.
   *
   * @param table the table
   * @param after the new column
   */
  record ColumnNullabilityChanged(QualifiedName table, Column after) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(after.name()).property("nullable");
    }

    @Override
    public String describe() {
      return "column "
          + table
          + "."
          + after.name()
          + ": "
          + (after.nullable() ? "takes NULL now" : "takes NULL no more");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.columnNullabilityChanged(this);
    }
  }

  /**
   * Another default of a column.
   *
   * @param table the table
   * @param before the old column
   * @param after the new column
   */
  record ColumnDefaultChanged(QualifiedName table, Column before, Column after) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(after.name()).property("default");
    }

    @Override
    public String describe() {
      return "column "
          + table
          + "."
          + after.name()
          + ": default "
          + Texts.orNone(before.defaultExpression())
          + " becomes "
          + Texts.orNone(after.defaultExpression());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.columnDefaultChanged(this);
    }
  }

  /**
   * An identity column of another kind, a new one, or one no more.
   *
   * @param table the table
   * @param before the old column
   * @param after the new column
   */
  record ColumnIdentityChanged(QualifiedName table, Column before, Column after) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(after.name()).property("identity");
    }

    @Override
    public String describe() {
      return "column "
          + table
          + "."
          + after.name()
          + ": identity "
          + Texts.orNone(before.identity())
          + " becomes "
          + Texts.orNone(after.identity());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.columnIdentityChanged(this);
    }
  }

  /**
   * Another comment on a column.
   *
   * @param table the table
   * @param column the column
   * @param comment the new comment; null for none
   */
  record ColumnCommentChanged(QualifiedName table, String column, @Nullable String comment)
      implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(column).property("comment");
    }

    @Override
    public String describe() {
      return "column " + table + "." + column + ": " + Texts.comment(comment);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.columnCommentChanged(this);
    }
  }

  /**
   * A constraint that only the new table has.
   *
   * @param table the table
   * @param constraint the constraint
   */
  record ConstraintAdded(QualifiedName table, Constraint constraint) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).constraint(constraint.name());
    }

    @Override
    public String describe() {
      return "constraint " + constraint.name() + " on " + table + ": added";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constraintAdded(this);
    }
  }

  /**
   * A constraint that only the old table has.
   *
   * @param table the table
   * @param constraint the constraint
   */
  record ConstraintRemoved(QualifiedName table, Constraint constraint) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).constraint(constraint.name());
    }

    @Override
    public String describe() {
      return "constraint " + constraint.name() + " on " + table + ": dropped";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
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
  record ConstraintChanged(QualifiedName table, Constraint before, Constraint after)
      implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).constraint(after.name());
    }

    @Override
    public String describe() {
      return "constraint " + after.name() + " on " + table + ": changed";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
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
  record ConstraintRenamed(QualifiedName table, Constraint before, Constraint after)
      implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).constraint(after.name());
    }

    @Override
    public String describe() {
      return "constraint " + before.name() + " on " + table + ": renamed to " + after.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constraintRenamed(this);
    }
  }

  /**
   * An index that only the new table has.
   *
   * @param table the table
   * @param index the index
   */
  record IndexAdded(QualifiedName table, Index index) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).index(index.name());
    }

    @Override
    public String describe() {
      return "index " + index.name() + " on " + table + ": created";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.indexAdded(this);
    }
  }

  /**
   * An index that only the old table has.
   *
   * @param table the table
   * @param index the index
   */
  record IndexRemoved(QualifiedName table, Index index) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).index(index.name());
    }

    @Override
    public String describe() {
      return "index " + index.name() + " on " + table + ": dropped";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.indexRemoved(this);
    }
  }

  /**
   * Another index under the same name.
   *
   * @param table the table
   * @param before the old index
   * @param after the new index
   */
  record IndexChanged(QualifiedName table, Index before, Index after) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).index(after.name());
    }

    @Override
    public String describe() {
      return "index " + after.name() + " on " + table + ": changed";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.indexChanged(this);
    }
  }

  /**
   * The same index under another name.
   *
   * @param table the table
   * @param before the old index
   * @param after the new index
   */
  record IndexRenamed(QualifiedName table, Index before, Index after) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).index(after.name());
    }

    @Override
    public String describe() {
      return "index " + before.name() + " on " + table + ": renamed to " + after.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.indexRenamed(this);
    }
  }

  /**
   * A table under another name, as the developer said.
   *
   * @param from the old name
   * @param to the new name
   */
  record TableRenamed(QualifiedName from, QualifiedName to) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(to);
    }

    @Override
    public String describe() {
      return "table " + from + ": renamed to " + to;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tableRenamed(this);
    }
  }

  /**
   * An enum type under another name, as the developer said.
   *
   * @param from the old name
   * @param to the new name
   */
  record EnumTypeRenamed(QualifiedName from, QualifiedName to) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.enumType(to);
    }

    @Override
    public String describe() {
      return "enum type " + from + ": renamed to " + to;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumTypeRenamed(this);
    }
  }

  /**
   * A sequence under another name, as the developer said.
   *
   * @param from the old name
   * @param to the new name
   */
  record SequenceRenamed(QualifiedName from, QualifiedName to) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.sequence(to);
    }

    @Override
    public String describe() {
      return "sequence " + from + ": renamed to " + to;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sequenceRenamed(this);
    }
  }

  /**
   * A column under another name, as the developer said.
   *
   * @param table the table
   * @param from the old name
   * @param to the new name
   */
  record ColumnRenamed(QualifiedName table, String from, String to) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(to);
    }

    @Override
    public String describe() {
      return "column " + table + "." + from + ": renamed to " + to;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.columnRenamed(this);
    }
  }

  /**
   * A label with another text, as the developer said.
   *
   * @param type the enum type
   * @param from the old label
   * @param to the new label
   */
  record EnumLabelRenamed(QualifiedName type, String from, String to) implements Change {
    @Override
    public ModelPath path() {
      return ModelPath.enumType(type).label(to);
    }

    @Override
    public String describe() {
      return "enum type " + type + ": label " + from + " renamed to " + to;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumLabelRenamed(this);
    }
  }

  /**
   * One method for each kind of change.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: an enum type that only the new model has. */
    R enumTypeAdded(EnumTypeAdded change);

    /** Visits: an enum type that only the old model has. */
    R enumTypeRemoved(EnumTypeRemoved change);

    /** Visits: other labels, or another order of them. */
    R enumLabelsChanged(EnumLabelsChanged change);

    /** Visits: another comment on an enum type. */
    R enumCommentChanged(EnumCommentChanged change);

    /** Visits: a sequence that only the new model has. */
    R sequenceAdded(SequenceAdded change);

    /** Visits: a sequence that only the old model has. */
    R sequenceRemoved(SequenceRemoved change);

    /** Visits: other options of a sequence. */
    R sequenceChanged(SequenceChanged change);

    /** Visits: a table that only the new model has. */
    R tableAdded(TableAdded change);

    /** Visits: a table that only the old model has. */
    R tableRemoved(TableRemoved change);

    /** Visits: another comment on a table. */
    R tableCommentChanged(TableCommentChanged change);

    /** Visits: a column that only the new table has. */
    R columnAdded(ColumnAdded change);

    /** Visits: a column that only the old table has. */
    R columnRemoved(ColumnRemoved change);

    /** Visits: another type of a column. */
    R columnTypeChanged(ColumnTypeChanged change);

    /** Visits: a column that takes NULL no more, or again. */
    R columnNullabilityChanged(ColumnNullabilityChanged change);

    /** Visits: another default of a column. */
    R columnDefaultChanged(ColumnDefaultChanged change);

    /** Visits: an identity column of another kind, a new one, or one no more. */
    R columnIdentityChanged(ColumnIdentityChanged change);

    /** Visits: another comment on a column. */
    R columnCommentChanged(ColumnCommentChanged change);

    /** Visits: a constraint that only the new table has. */
    R constraintAdded(ConstraintAdded change);

    /** Visits: a constraint that only the old table has. */
    R constraintRemoved(ConstraintRemoved change);

    /** Visits: another rule under the same name. */
    R constraintChanged(ConstraintChanged change);

    /** Visits: the same rule under another name. */
    R constraintRenamed(ConstraintRenamed change);

    /** Visits: an index that only the new table has. */
    R indexAdded(IndexAdded change);

    /** Visits: an index that only the old table has. */
    R indexRemoved(IndexRemoved change);

    /** Visits: another index under the same name. */
    R indexChanged(IndexChanged change);

    /** Visits: the same index under another name. */
    R indexRenamed(IndexRenamed change);

    /** Visits: a table under another name, as the developer said. */
    R tableRenamed(TableRenamed change);

    /** Visits: an enum type under another name, as the developer said. */
    R enumTypeRenamed(EnumTypeRenamed change);

    /** Visits: a sequence under another name, as the developer said. */
    R sequenceRenamed(SequenceRenamed change);

    /** Visits: a column under another name, as the developer said. */
    R columnRenamed(ColumnRenamed change);

    /** Visits: a label with another text, as the developer said. */
    R enumLabelRenamed(EnumLabelRenamed change);
  }
}
