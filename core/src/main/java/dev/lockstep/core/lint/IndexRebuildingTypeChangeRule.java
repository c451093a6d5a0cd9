package dev.lockstep.core.lint;

import dev.lockstep.core.impact.TableImpact.Work;
import dev.lockstep.core.impact.TypeChangeWork;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Operation;
import java.util.List;
import java.util.Objects;

/** Another collation, for which PostgreSQL sorts indexes anew. */
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
    boolean rebuilds =
        table != null
            && old != null
            && !Objects.equals(old.collation(), change.collation())
            && TypeChangeWork.of(table, old, change) == Work.SCAN;
    return rebuilds
        ? List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(change.table()).column(change.column()).property("type"),
                "builds the indexes of the column anew under ACCESS EXCLUSIVE on " + change.table(),
                "drop them concurrently before, and create them concurrently afterwards"))
        : List.of();
  }
}
