package dev.lockstep.core.diff;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import org.jspecify.annotations.Nullable;

/** A difference of a table as a whole. */
public sealed interface TableChange extends Change {

  /**
   * A table that only the new model has.
   *
   * @param table the table
   */
  record Added(Table table) implements TableChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table.name());
    }

    @Override
    public String describe() {
      return "table " + table.name() + ": created with " + table.columns().size() + " columns";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.tableAdded(this);
    }
  }

  /**
   * A table that only the old model has.
   *
   * @param table the table
   */
  record Removed(Table table) implements TableChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table.name());
    }

    @Override
    public String describe() {
      return "table " + table.name() + ": dropped, with its rows";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.tableRemoved(this);
    }
  }

  /**
   * Another comment on a table.
   *
   * @param table the table
   * @param comment the new comment; null for none
   */
  record CommentChanged(QualifiedName table, @Nullable String comment) implements TableChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).property("comment");
    }

    @Override
    public String describe() {
      return "table " + table + ": " + Texts.comment(comment);
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.tableCommentChanged(this);
    }
  }

  /**
   * A table under another name, as the developer said.
   *
   * @param from the old name
   * @param to the new name
   */
  record Renamed(QualifiedName from, QualifiedName to) implements TableChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(to);
    }

    @Override
    public String describe() {
      return "table " + from + ": renamed to " + to;
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.tableRenamed(this);
    }
  }

  /**
   * One method for each change of a table as a whole.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a table that only the new model has. */
    R tableAdded(Added change);

    /** Visits: a table that only the old model has. */
    R tableRemoved(Removed change);

    /** Visits: another comment on a table. */
    R tableCommentChanged(CommentChanged change);

    /** Visits: a table under another name, as the developer said. */
    R tableRenamed(Renamed change);
  }
}
