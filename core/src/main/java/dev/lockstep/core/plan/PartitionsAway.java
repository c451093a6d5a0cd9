package dev.lockstep.core.plan;

import dev.lockstep.core.impact.Impacts;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.RowOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Partitions that can go at the end, each outside any transaction. */
final class PartitionsAway {

  private PartitionsAway() {}

  /**
   * Returns whether PostgreSQL can detach all of the table's that go without stopping anybody, and
   * nothing that comes later needs their room or meets their rows.
   *
   * @param before the model before the first of them goes, or later
   * @param operations all operations of this direction
   */
  static boolean isFor(DropPartition drop, List<Operation> operations, Schema before) {
    QualifiedName table = drop.table();
    List<DropPartition> all =
        operations.stream()
            .filter(DropPartition.class::isInstance)
            .map(DropPartition.class::cast)
            .filter(each -> each.table().equals(table))
            .toList();
    List<Operation> later = operations.subList(operations.indexOf(all.get(0)), operations.size());
    return all.stream().noneMatch(each -> hasDefault(each, before.table(table)))
        && later.stream().allMatch(each -> all.contains(each) || isElsewhere(each, table, before));
  }

  private static boolean hasDefault(DropPartition drop, @Nullable Table table) {
    Partitioning partitioning = table == null ? null : table.options().partitioning();
    return partitioning != null && partitioning.defaultPartition(drop.of()) != null;
  }

  private static boolean isElsewhere(Operation operation, QualifiedName table, Schema before) {
    boolean isAboutRows = operation instanceof RowOperation || operation instanceof Backfill;
    boolean isAboutParts =
        operation instanceof PartitionOperation change && change.table().equals(table);
    return !isAboutRows
        && !isAboutParts
        && Impacts.of(operation, before)
            .map(impacts -> impacts.stream().noneMatch(each -> each.table().equals(table)))
            .orElse(false);
  }
}
