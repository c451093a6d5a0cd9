package dev.lockstep.core.lint;

import dev.lockstep.core.impact.TableImpact.Work;
import dev.lockstep.core.impact.TypeChangeWork;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** Another type that PostgreSQL stores in another way. */
final class RewritingTypeChangeRule implements Rule {

  @Override
  public String id() {
    return "rewriting-type-change";
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
    boolean free =
        table != null && old != null && TypeChangeWork.of(table, old, change) != Work.REWRITE;
    return free
        ? List.of()
        : List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(change.table()).column(change.column()).property("type"),
                "rewrites the table " + change.table() + " and its indexes under ACCESS EXCLUSIVE",
                "run it while the table is quiet, or add a second column, fill it and swap"));
  }
}
