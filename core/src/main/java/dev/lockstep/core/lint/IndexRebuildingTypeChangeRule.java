package dev.lockstep.core.lint;

import dev.lockstep.core.impact.TypeChangeWork;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** A type or collation for which PostgreSQL builds indexes anew, though the values stay. */
final class IndexRebuildingTypeChangeRule implements Rule {

  @Override
  public String id() {
    return "index-rebuilding-type-change";
  }

  @Override
  public boolean growsWithRows() {
    return true;
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (!(operation instanceof AlterColumnType change) || !context.exists(change.table())) {
      return List.of();
    }
    Table table = context.now().table(change.table());
    Column old = context.column(change.table(), change.column());
    List<String> rebuilt =
        table == null || old == null
            ? List.of()
            : TypeChangeWork.of(table, old, change).rebuiltIndexes();
    return rebuilt.isEmpty()
        ? List.of()
        : List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(change.table()).column(change.column()).property("type"),
                "builds "
                    + String.join(", ", rebuilt)
                    + " anew under ACCESS EXCLUSIVE on "
                    + change.table(),
                "drop them concurrently before, and create them concurrently afterwards"));
  }
}
