package dev.lockstep.core.diff;

import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;

/** A difference of an index. */
public sealed interface IndexChange extends Change {

  /**
   * An index that only the new table has.
   *
   * @param table the table
   * @param index the index
   */
  record Added(QualifiedName table, Index index) implements IndexChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).index(index.name());
    }

    @Override
    public String describe() {
      return "index " + index.name() + " on " + table + ": created";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.indexAdded(this);
    }
  }

  /**
   * An index that only the old table has.
   *
   * @param table the table
   * @param index the index
   */
  record Removed(QualifiedName table, Index index) implements IndexChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).index(index.name());
    }

    @Override
    public String describe() {
      return "index " + index.name() + " on " + table + ": dropped";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
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
  record Altered(QualifiedName table, Index before, Index after) implements IndexChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).index(after.name());
    }

    @Override
    public String describe() {
      return "index " + after.name() + " on " + table + ": changed";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
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
  record Renamed(QualifiedName table, Index before, Index after) implements IndexChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).index(after.name());
    }

    @Override
    public String describe() {
      return "index " + before.name() + " on " + table + ": renamed to " + after.name();
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.indexRenamed(this);
    }
  }

  /**
   * One method for each change of an index.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: an index that only the new table has. */
    R indexAdded(Added change);

    /** Visits: an index that only the old table has. */
    R indexRemoved(Removed change);

    /** Visits: another index under the same name. */
    R indexChanged(Altered change);

    /** Visits: the same index under another name. */
    R indexRenamed(Renamed change);
  }
}
