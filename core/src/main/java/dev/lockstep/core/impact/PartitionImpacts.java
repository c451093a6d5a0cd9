package dev.lockstep.core.impact;

import dev.lockstep.core.impact.TableImpact.Work;
import dev.lockstep.core.model.Division;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AttachPartition;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.DetachPartition;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.RenamePartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Predicts the locks of operations on partitions, and of what is tied to their table. What is a
 * part of a partition locks that one, not the table.
 */
final class PartitionImpacts implements PartitionOperation.Visitor<List<TableImpact>> {

  /**
   * The first version in which a partition that comes locks what references the table, and one that
   * is attached or detached has triggers on what it references where that is partitioned as well.
   */
  private static final int FAR_ENDS = 15;

  private static final String NULL_ALONE = "FOR VALUES IN (NULL)";

  private final Schema before;

  PartitionImpacts(Schema before) {
    this.before = before;
  }

  @Override
  public List<TableImpact> createPartition(CreatePartition operation) {
    return coming(
        operation.table(),
        operation.partition(),
        operation.attached() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
  }

  /**
   * Each row must be within the bound, unless that says nothing; foreign keys of its own make place
   * for the whole's.
   */
  @Override
  public List<TableImpact> attachPartition(AttachPartition operation) {
    List<TableImpact> impacts =
        coming(operation.table(), operation.partition(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    referenced(operation.table())
        .forEach(name -> impacts.add(farEnd(name, LockMode.ACCESS_EXCLUSIVE)));
    QualifiedName part = operation.table().withName(operation.partition().name());
    Work work = isForAll(operation.table(), operation.partition()) ? Work.NONE : Work.SCAN;
    impacts.add(new TableImpact(part, LockMode.ACCESS_EXCLUSIVE, work));
    return impacts;
  }

  /** The keys of the whole come with it; the default partition must have no row for it. */
  private List<TableImpact> coming(QualifiedName table, Partition partition, LockMode lock) {
    List<TableImpact> impacts = new ArrayList<>();
    QualifiedName whole = PartitionOperation.whole(table, partition.of());
    impacts.add(new TableImpact(whole, lock, Work.NONE));
    for (QualifiedName name : referenced(table)) {
      impacts.add(new TableImpact(name, LockMode.SHARE_ROW_EXCLUSIVE, Work.NONE));
      if (name.equals(table)) {
        impacts.add(new TableImpact(whole, LockMode.SHARE_ROW_EXCLUSIVE, Work.NONE));
      }
    }
    for (QualifiedName name : referencing(table)) {
      impacts.add(new TableImpact(name, LockMode.SHARE_ROW_EXCLUSIVE, Work.NONE, FAR_ENDS));
    }
    QualifiedName rest = defaultPartition(table, partition.of());
    if (rest != null) {
      Work work = isForNothing(table, partition) ? Work.NONE : Work.SCAN;
      impacts.add(new TableImpact(rest, LockMode.ACCESS_EXCLUSIVE, work));
    }
    return impacts;
  }

  @Override
  public List<TableImpact> detachPartition(DetachPartition operation) {
    List<TableImpact> impacts = going(operation.table(), operation.of(), LockMode.ACCESS_EXCLUSIVE);
    referenced(operation.table())
        .forEach(name -> impacts.add(farEnd(name, LockMode.SHARE_ROW_EXCLUSIVE)));
    return impacts;
  }

  @Override
  public List<TableImpact> dropPartition(DropPartition operation) {
    List<TableImpact> impacts =
        going(
            operation.table(),
            operation.of(),
            operation.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
    referenced(operation.table())
        .forEach(name -> impacts.add(farEnd(name, LockMode.ACCESS_EXCLUSIVE)));
    return impacts;
  }

  /** A partition has triggers of its own on what it references while it is a table of its own. */
  private TableImpact farEnd(QualifiedName referenced, LockMode lock) {
    Table table = before.table(referenced);
    boolean partitioned = table != null && table.options().isPartitioned();
    return new TableImpact(referenced, lock, Work.NONE, partitioned ? FAR_ENDS : 0);
  }

  /** No row of another table may reference one that goes. */
  private List<TableImpact> going(QualifiedName table, @Nullable String of, LockMode lock) {
    Set<QualifiedName> others = referencing(table);
    Work work = others.isEmpty() ? Work.NONE : Work.SCAN;
    List<TableImpact> impacts =
        new ArrayList<>(List.of(new TableImpact(PartitionOperation.whole(table, of), lock, work)));
    others.forEach(
        name -> impacts.add(new TableImpact(name, LockMode.ACCESS_EXCLUSIVE, Work.SCAN)));
    return impacts;
  }

  @Override
  public List<TableImpact> renamePartition(RenamePartition operation) {
    return List.of(
        new TableImpact(
            operation.table().withName(operation.from()), LockMode.ACCESS_EXCLUSIVE, Work.NONE));
  }

  private Set<QualifiedName> referenced(QualifiedName name) {
    Set<QualifiedName> tables = new TreeSet<>();
    Table table = before.table(name);
    if (table != null) {
      table.foreignKeys().forEach(key -> tables.add(key.referencedTable()));
    }
    return tables;
  }

  private Set<QualifiedName> referencing(QualifiedName name) {
    Set<QualifiedName> tables = new TreeSet<>();
    for (Table table : before.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (key.referencedTable().equals(name)) {
          tables.add(table.name());
        }
      }
    }
    return tables;
  }

  /** Returns whether it is the default partition beside others that take nothing from it. */
  private boolean isForAll(QualifiedName table, Partition partition) {
    Partitioning partitioning = partitioning(table);
    return partition.bound().equals(Partition.DEFAULT)
        && partitioning != null
        && partitioning.partitions().stream()
            .filter(each -> Objects.equals(each.of(), partition.of()))
            .allMatch(each -> isForNothing(table, each));
  }

  /** Returns whether it is for NULL in a column that refuses it, which PostgreSQL sees as well. */
  private boolean isForNothing(QualifiedName name, Partition partition) {
    Partitioning partitioning = partitioning(name);
    Table table = before.table(name);
    if (partitioning == null || table == null || !partition.bound().equals(NULL_ALONE)) {
      return false;
    }
    Partition whole = partition.of() == null ? null : partitioning.partition(partition.of());
    Division by = whole == null ? partitioning.division() : whole.by();
    return by != null
        && by.keys().stream()
            .map(key -> table.column(key.toString()))
            .allMatch(column -> column != null && !column.nullable());
  }

  private @Nullable Partitioning partitioning(QualifiedName name) {
    Table table = before.table(name);
    return table == null ? null : table.options().partitioning();
  }

  private @Nullable QualifiedName defaultPartition(QualifiedName name, @Nullable String of) {
    Partitioning partitioning = partitioning(name);
    Partition rest = partitioning == null ? null : partitioning.defaultPartition(of);
    return rest == null ? null : name.withName(rest.name());
  }
}
