package dev.lockstep.core.diff;

import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;

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

  private static List<Change> partitions(
      QualifiedName table, Partitioning before, Partitioning after) {
    List<Change> changes = new ArrayList<>();
    List<Partition> removed = new ArrayList<>(before.partitions());
    removed.removeIf(partition -> after.partition(partition.name()) != null);
    for (Partition partition : after.partitions()) {
      Partition old = before.partition(partition.name());
      Partition twin =
          removed.stream()
              .filter(gone -> gone.bound().equals(partition.bound()))
              .findFirst()
              .orElse(null);
      if (old != null && !old.equals(partition)) {
        changes.add(new PartitionChange.Altered(table, old, partition));
      } else if (old == null && twin != null) {
        changes.add(new PartitionChange.Renamed(table, twin, partition));
        removed.remove(twin);
      } else if (old == null) {
        changes.add(new PartitionChange.Added(table, partition));
      }
    }
    removed.forEach(partition -> changes.add(new PartitionChange.Removed(table, partition)));
    return changes;
  }
}
