package dev.lockstep.core.diff;

import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares how two tables of one name are partitioned. Bounds tell which partition is which. */
final class PartitionDiffer {

  private PartitionDiffer() {}

  static List<Change> diff(Table before, Table after) {
    Partitioning old = before.options().partitioning();
    Partitioning wanted = after.options().partitioning();
    if (old == null && wanted == null) {
      return List.of();
    }
    if (old == null || wanted == null || !old.dividesLike(wanted)) {
      return List.of(new PartitionChange.KeyChanged(after.name(), old, wanted));
    }
    boolean identity = before.columns().stream().anyMatch(column -> column.identity() != null);
    return partitions(after.name(), old, wanted, identity);
  }

  /**
   * Compares partitions, each once the one that it is a part of has its new name.
   *
   * @param identity whether the table has an identity column: PostgreSQL takes it from the parts of
   *     a partition that is detached, and gives it back only to what is attached itself
   */
  private static List<Change> partitions(
      QualifiedName table, Partitioning before, Partitioning after, boolean identity) {
    List<Change> changes = new ArrayList<>();
    Set<String> moved = new HashSet<>();
    Partitioning old = before;
    for (Partition partition : after.wholesFirst()) {
      Partition twin = twin(old, after, partition);
      if (twin != null) {
        changes.add(new PartitionChange.Renamed(table, twin, partition));
        old = old.rename(twin.name(), partition.name());
      }
      Partition same = old.partition(partition.name());
      boolean withWhole = identity && moved.contains(partition.of());
      if (same == null) {
        changes.add(new PartitionChange.Added(table, partition));
      } else if (!Objects.equals(same.by(), partition.by())) {
        changes.add(new PartitionChange.Divided(table, same, partition));
      } else if (!same.equals(partition) || withWhole) {
        changes.add(new PartitionChange.Altered(table, same, partition));
        moved.add(partition.name());
      }
    }
    for (Partition partition : old.partitions()) {
      if (after.partition(partition.name()) == null) {
        changes.add(new PartitionChange.Removed(table, partition));
      }
    }
    return changes;
  }

  /** Returns the partition of the same rows that is there no more under its own name. */
  private static @Nullable Partition twin(
      Partitioning before, Partitioning after, Partition partition) {
    if (before.partition(partition.name()) != null) {
      return null;
    }
    return before.partitions().stream()
        .filter(gone -> after.partition(gone.name()) == null)
        .filter(gone -> gone.withName(partition.name()).equals(partition))
        .findFirst()
        .orElse(null);
  }
}
