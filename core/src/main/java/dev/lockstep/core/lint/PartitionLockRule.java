package dev.lockstep.core.lint;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AttachPartition;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.DetachPartition;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.RenamePartition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Partitions that come, go or move while others use the table. */
final class PartitionLockRule implements Rule {

  @Override
  public String id() {
    return "partition-lock";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    return operation instanceof PartitionOperation change && context.exists(change.table())
        ? change.accept(new Findings(context))
        : List.of();
  }

  /** What stands in the way of others. */
  private final class Findings implements PartitionOperation.Visitor<List<Finding>> {

    private final LintContext context;

    Findings(LintContext context) {
      this.context = context;
    }

    @Override
    public List<Finding> createPartition(CreatePartition operation) {
      Partition rest = defaultPartition(operation);
      String lock = "locks table " + operation.table() + " and all of its partitions";
      if (rest != null) {
        return found(
            Severity.WARNING,
            operation.table(),
            operation.partition().name(),
            (operation.attached() ? "locks table " + operation.table().withName(rest.name()) : lock)
                + " while all rows of the default partition "
                + rest.name()
                + " are read",
            "run it while the table is quiet, and before the default partition has such rows");
      }
      return operation.attached()
          ? List.of()
          : found(
              Severity.NOTE,
              operation.table(),
              operation.partition().name(),
              lock + ", for a moment",
              "let no long query run on it meanwhile, or attach a new table with"
                  + " createAndAttachPartition");
    }

    @Override
    public List<Finding> dropPartition(DropPartition operation) {
      return operation.concurrently()
          ? List.of()
          : found(
              Severity.NOTE,
              operation.table(),
              operation.partition(),
              "locks table " + operation.table() + " and all of its partitions, for a moment",
              "let no long query run on it meanwhile, or use dropPartitionConcurrently where it has"
                  + " no default partition");
    }

    @Override
    public List<Finding> attachPartition(AttachPartition operation) {
      return found(
          Severity.WARNING,
          operation.table(),
          operation.partition().name(),
          "reads all rows of partition "
              + operation.partition().name()
              + " under a lock, and fails if one is beyond its bounds",
          "move such rows first, and run it while the table is quiet");
    }

    /** One that is attached again is told of there. */
    @Override
    public List<Finding> detachPartition(DetachPartition operation) {
      return List.of();
    }

    @Override
    public List<Finding> renamePartition(RenamePartition operation) {
      return List.of();
    }

    private @Nullable Partition defaultPartition(CreatePartition operation) {
      Table table = context.before().table(operation.table());
      Partitioning partitioning = table == null ? null : table.options().partitioning();
      return partitioning == null
          ? null
          : partitioning.defaultPartition(operation.partition().of());
    }

    private List<Finding> found(
        Severity severity,
        QualifiedName table,
        String partition,
        String message,
        String suggestion) {
      return List.of(
          new Finding(
              id(), severity, ModelPath.table(table).partition(partition), message, suggestion));
    }
  }
}
