package dev.lockstep.core.diff;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import org.jspecify.annotations.Nullable;

/** A difference of how a table is partitioned. */
public sealed interface PartitionChange extends Change {

  /** Returns the table. */
  QualifiedName table();

  /** Calls the method of the visitor that fits this change. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Change.Visitor<R> visitor) {
    return visitor.partitionChanged(this);
  }

  /**
   * A partition that only the new table has.
   *
   * @param table the table
   * @param partition the partition
   */
  record Added(QualifiedName table, Partition partition) implements PartitionChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).partition(partition.name());
    }

    @Override
    public String describe() {
      return "partition " + partition.name() + " of " + table + ": created";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.added(this);
    }
  }

  /**
   * A partition that only the old table has.
   *
   * @param table the table
   * @param partition the partition
   */
  record Removed(QualifiedName table, Partition partition) implements PartitionChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).partition(partition.name());
    }

    @Override
    public String describe() {
      return "partition " + partition.name() + " of " + table + ": dropped, with its rows";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.removed(this);
    }
  }

  /**
   * A partition for other rows, or one that follows what it is a part of and is the same then.
   *
   * @param table the table
   * @param before the old partition
   * @param after the new partition
   */
  record Altered(QualifiedName table, Partition before, Partition after)
      implements PartitionChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).partition(after.name());
    }

    @Override
    public String describe() {
      String what = follows() ? "detached and attached with " + after.of() : "other bounds";
      return "partition " + after.name() + " of " + table + ": " + what;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.altered(this);
    }

    /** Returns whether it takes the same rows as before. */
    public boolean follows() {
      return before.equals(after);
    }
  }

  /**
   * The same partition under another name.
   *
   * @param table the table
   * @param before the old partition
   * @param after the new partition
   */
  record Renamed(QualifiedName table, Partition before, Partition after)
      implements PartitionChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).partition(after.name());
    }

    @Override
    public String describe() {
      return "partition " + before.name() + " of " + table + ": renamed to " + after.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renamed(this);
    }
  }

  /**
   * A partition that is divided in another way, or no more, or was not before.
   *
   * @param table the table
   * @param before the old partition
   * @param after the new partition
   */
  record Divided(QualifiedName table, Partition before, Partition after)
      implements PartitionChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).partition(after.name());
    }

    @Override
    public String describe() {
      String what =
          after.by() == null
              ? "is partitioned no more"
              : before.by() == null ? "becomes partitioned" : "is partitioned in another way";
      return "partition " + after.name() + " of " + table + " " + what;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.divided(this);
    }
  }

  /**
   * Another way to divide the table, or none where there was one, or the other way round.
   *
   * @param table the table
   * @param before the old way; null for none
   * @param after the new way; null for none
   */
  record KeyChanged(
      QualifiedName table, @Nullable Partitioning before, @Nullable Partitioning after)
      implements PartitionChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).property("partitioning");
    }

    @Override
    public String describe() {
      String what =
          after == null
              ? "is partitioned no more"
              : before == null ? "becomes partitioned" : "is partitioned in another way";
      return "table " + table + ": " + what;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.keyChanged(this);
    }
  }

  /**
   * One method for each change of how a table is partitioned.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a partition that only the new table has. */
    R added(Added change);

    /** Visits: a partition that only the old table has. */
    R removed(Removed change);

    /** Visits: a partition for other rows. */
    R altered(Altered change);

    /** Visits: the same partition under another name. */
    R renamed(Renamed change);

    /** Visits: another way to divide a partition. */
    R divided(Divided change);

    /** Visits: another way to divide the table. */
    R keyChanged(KeyChanged change);
  }
}
