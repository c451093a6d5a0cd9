package dev.lockstep.core.lint;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** An index that PostgreSQL can't build beside writers, because the table is partitioned. */
final class BlockingIndexRule implements Rule {

  @Override
  public String id() {
    return "blocking-index";
  }

  @Override
  public boolean growsWithRows() {
    return true;
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (!(operation instanceof CreateIndex creation)
        || creation.concurrently()
        || !context.exists(creation.table())) {
      return List.of();
    }
    Table table = context.after().table(creation.table());
    boolean partitioned = table != null && table.options().partitioning() != null;
    return partitioned
        ? List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(creation.table()).index(creation.index().name()),
                "writes to all partitions of "
                    + creation.table()
                    + " wait while the index is built",
                "create it with createIndexOnPartitions"))
        : List.of();
  }
}
