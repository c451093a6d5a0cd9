package dev.lockstep.core.lint;

import dev.lockstep.core.impact.TypeChangeWork;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** A check over a column whose type changes: PostgreSQL reads all rows for it again. */
final class TypeChangeRechecksRule implements Rule {

  @Override
  public String id() {
    return "type-change-rechecks";
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
    List<String> checks =
        table == null || old == null
            ? List.of()
            : TypeChangeWork.of(table, old, change).recheckedConstraints();
    if (checks.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Finding(
            id(),
            Severity.WARNING,
            ModelPath.table(change.table()).column(change.column()).property("type"),
            "reads all rows of "
                + change.table()
                + " for "
                + String.join(", ", checks)
                + " under ACCESS EXCLUSIVE",
            context.whileClientsGoOn(change.table())));
  }
}
