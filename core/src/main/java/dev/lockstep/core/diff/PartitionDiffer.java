package dev.lockstep.core.diff;

import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    return partitions(after.name(), old, wanted);
  }

  /** A partition is compared once the one that it is a part of has its new name. */
  private static List<Change> partitions(
      QualifiedName table, Partitioning before, Partitioning after) {
    List<Change> changes = new ArrayList<>();
    Partitioning old = before;
    for (Partition partition : after.wholesFirst()) {
      Partition same = old.partition(partition.name());
      Partition twin = same == null ? twin(old, after, partition) : null;
      if (twin != null) {
        changes.add(new PartitionChange.Renamed(table, twin, partition));
        old = old.rename(twin.name(), partition.name());
      } else if (same == null) {
        changes.add(new PartitionChange.Added(table, partition));
      } else if (!Objects.equals(same.by(), partition.by())) {
        changes.add(new PartitionChange.Divided(table, same, partition));
      } else if (!same.equals(partition)) {
        changes.add(new PartitionChange.Altered(table, same, partition));
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
    return before.partitions().stream()
        .filter(gone -> after.partition(gone.name()) == null)
        .filter(gone -> gone.withName(partition.name()).equals(partition))
        .findFirst()
        .orElse(null);
  }
}
