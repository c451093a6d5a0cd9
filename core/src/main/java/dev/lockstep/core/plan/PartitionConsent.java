package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.diff.EnumTypeChange;
import dev.lockstep.core.diff.PartitionChange;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;

/** Finds changes of partitioned tables that lose rows, or that PostgreSQL can't make. */
final class PartitionConsent {

  private final Schema before;
  private final Schema declared;
  private final List<Change> changes;
  private final List<Problem> problems = new ArrayList<>();

  private PartitionConsent(Schema before, Schema declared, List<Change> changes) {
    this.before = before;
    this.declared = declared;
    this.changes = changes;
  }

  static List<Problem> problems(
      Schema before, Schema declared, List<Change> changes, Intent intent) {
    PartitionConsent checker = new PartitionConsent(before, declared, changes);
    for (Change change : changes) {
      if (change instanceof PartitionChange.Removed removed) {
        checker.removed(removed, intent);
      } else if (change instanceof PartitionChange.KeyChanged keys) {
        checker.refuse(keys.path(), keys.table(), keys.describe());
      } else if (change instanceof PartitionChange.Divided divided) {
        checker.refuse(divided.path(), divided.table(), divided.describe());
      }
    }
    for (Table table : before.tables()) {
      checker.keyColumns(table);
    }
    return checker.problems;
  }

  private void removed(PartitionChange.Removed change, Intent intent) {
    QualifiedName partition = change.table().withName(change.partition().name());
    if (!intent.dropsTable(partition)) {
      problems.add(
          new Problem(
              Problem.Kind.PARTITION_DROP_WITHOUT_CONSENT,
              change.path(),
              partition.toString(),
              List.of(),
              "partition " + partition + " of " + change.table() + " is no longer declared"));
    }
  }

  /** PostgreSQL changes no column that decides about the partition. */
  private void keyColumns(Table table) {
    Partitioning partitioning = table.options().partitioning();
    Table wanted = declared.table(table.name());
    boolean stays =
        partitioning != null
            && wanted != null
            && wanted.options().partitioning() != null
            && partitioning.dividesLike(wanted.options().partitioning());
    if (partitioning == null || !stays) {
      return;
    }
    for (String column : partitioning.columnsAmong(table.columnNames())) {
      if (changes.stream().anyMatch(change -> converts(change, table, column))) {
        refuse(
            ModelPath.table(table.name()).column(column),
            table.name(),
            "column "
                + table.name()
                + "."
                + column
                + " decides about the partition, so its type stays");
      }
    }
  }

  private boolean converts(Change change, Table table, String name) {
    if (change instanceof ColumnChange.TypeChanged typed) {
      return typed.table().equals(table.name()) && typed.after().name().equals(name);
    }
    if (change instanceof ColumnChange.CollationChanged collated) {
      return collated.table().equals(table.name()) && collated.after().name().equals(name);
    }
    if (change instanceof ColumnChange.GenerationChanged generated) {
      return generated.table().equals(table.name()) && generated.after().name().equals(name);
    }
    Column column = table.column(name);
    return change instanceof EnumTypeChange.LabelsChanged labels
        && column != null
        && column.type().isUserDefined(labels.after().name())
        && !EnumTypePlanner.onlyAdds(labels.before(), labels.after())
        && before.enumType(labels.before().name()) != null;
  }

  private void refuse(ModelPath path, QualifiedName table, String message) {
    problems.add(
        new Problem(Problem.Kind.PARTITIONING_CHANGED, path, table.toString(), List.of(), message));
  }
}
