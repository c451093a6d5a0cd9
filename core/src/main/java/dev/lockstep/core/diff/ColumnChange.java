package dev.lockstep.core.diff;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import org.jspecify.annotations.Nullable;

/** A difference of a column. */
public sealed interface ColumnChange extends Change {

  /**
   * A column that only the new table has.
   *
   * @param table the table
   * @param column the column
   */
  record Added(QualifiedName table, Column column) implements ColumnChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(column.name());
    }

    @Override
    public String describe() {
      return "column " + table + "." + column.name() + ": added, " + Texts.column(column);
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.columnAdded(this);
    }
  }

  /**
   * A column that only the old table has.
   *
   * @param table the table
   * @param column the column
   */
  record Removed(QualifiedName table, Column column) implements ColumnChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(column.name());
    }

    @Override
    public String describe() {
      return "column " + table + "." + column.name() + ": dropped, with its values";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
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
  record TypeChanged(QualifiedName table, Column before, Column after) implements ColumnChange {
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
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.columnTypeChanged(this);
    }
  }

  /**
   * A column that takes NULL no more, or again.
   *
   * @param table the table
   * @param after the new column
   */
  record NullabilityChanged(QualifiedName table, Column after) implements ColumnChange {
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
    public <R> R accept(Change.Visitor<R> visitor) {
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
  record DefaultChanged(QualifiedName table, Column before, Column after) implements ColumnChange {
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
    public <R> R accept(Change.Visitor<R> visitor) {
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
  record IdentityChanged(QualifiedName table, Column before, Column after) implements ColumnChange {
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
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.columnIdentityChanged(this);
    }
  }

  /**
   * Other options of the sequence behind an identity column.
   *
   * @param table the table
   * @param after the new column
   */
  record IdentityOptionsChanged(QualifiedName table, Column after) implements ColumnChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(after.name()).property("identity");
    }

    @Override
    public String describe() {
      return "column " + table + "." + after.name() + ": other options of the identity";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.columnIdentityOptionsChanged(this);
    }
  }

  /**
   * Other values that are computed, values computed from now on, or no more.
   *
   * @param table the table
   * @param before the old column
   * @param after the new column
   */
  record GenerationChanged(QualifiedName table, Column before, Column after)
      implements ColumnChange {
    /** Returns whether the column has to be dropped and made anew, which covers all else of it. */
    public boolean replaces() {
      return replaces(before, after);
    }

    static boolean replaces(Column before, Column after) {
      Generation old = before.generation();
      return after.generation() != null || old == null || !old.stored();
    }

    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(after.name()).property("generated");
    }

    @Override
    public String describe() {
      return "column "
          + table
          + "."
          + after.name()
          + ": generated as "
          + Texts.generation(before)
          + " becomes "
          + Texts.generation(after);
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.columnGenerationChanged(this);
    }
  }

  /**
   * Another collation of a column whose type stays.
   *
   * @param table the table
   * @param before the old column
   * @param after the new column
   */
  record CollationChanged(QualifiedName table, Column before, Column after)
      implements ColumnChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(after.name()).property("collation");
    }

    @Override
    public String describe() {
      return "column "
          + table
          + "."
          + after.name()
          + ": collation "
          + Texts.orNone(before.collation())
          + " becomes "
          + Texts.orNone(after.collation());
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.columnCollationChanged(this);
    }
  }

  /**
   * Another comment on a column.
   *
   * @param table the table
   * @param column the column
   * @param comment the new comment; null for none
   */
  record CommentChanged(QualifiedName table, String column, @Nullable String comment)
      implements ColumnChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(column).property("comment");
    }

    @Override
    public String describe() {
      return "column " + table + "." + column + ": " + Texts.comment(comment);
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.columnCommentChanged(this);
    }
  }

  /**
   * A column under another name, as the developer said.
   *
   * @param table the table
   * @param from the old name
   * @param to the new name
   */
  record Renamed(QualifiedName table, String from, String to) implements ColumnChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).column(to);
    }

    @Override
    public String describe() {
      return "column " + table + "." + from + ": renamed to " + to;
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.columnRenamed(this);
    }
  }

  /**
   * One method for each change of a column.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a column that only the new table has. */
    R columnAdded(Added change);

    /** Visits: a column that only the old table has. */
    R columnRemoved(Removed change);

    /** Visits: another type of a column. */
    R columnTypeChanged(TypeChanged change);

    /** Visits: a column that takes NULL no more, or again. */
    R columnNullabilityChanged(NullabilityChanged change);

    /** Visits: another default of a column. */
    R columnDefaultChanged(DefaultChanged change);

    /** Visits: an identity column of another kind, a new one, or one no more. */
    R columnIdentityChanged(IdentityChanged change);

    /** Visits: other options of the sequence behind an identity column. */
    R columnIdentityOptionsChanged(IdentityOptionsChanged change);

    /** Visits: other values that are computed, values computed from now on, or no more. */
    R columnGenerationChanged(GenerationChanged change);

    /** Visits: another collation of a column whose type stays. */
    R columnCollationChanged(CollationChanged change);

    /** Visits: another comment on a column. */
    R columnCommentChanged(CommentChanged change);

    /** Visits: a column under another name, as the developer said. */
    R columnRenamed(Renamed change);
  }
}
