package dev.lockstep.core.lint;

import dev.lockstep.core.impact.TableImpact.Work;
import dev.lockstep.core.impact.TypeChangeWork;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Operation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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
    if (table == null
        || old == null
        || TypeChangeWork.of(table, old, change) != Work.SCAN
        || !Objects.equals(old.collation(), change.collation())) {
      return List.of();
    }
    String checks =
        table.constraints().stream()
            .filter(Check.class::isInstance)
            .filter(check -> !check.columnsAmong(List.of(change.column())).isEmpty())
            .map(Constraint::name)
            .collect(Collectors.joining(", "));
    return List.of(
        new Finding(
            id(),
            Severity.WARNING,
            ModelPath.table(change.table()).column(change.column()).property("type"),
            "reads all rows of " + change.table() + " for " + checks + " under ACCESS EXCLUSIVE",
            "drop the check in one release, and add it in the next one after the type"));
  }
}
