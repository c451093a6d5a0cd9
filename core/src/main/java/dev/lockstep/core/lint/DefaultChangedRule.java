package dev.lockstep.core.lint;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetDefault;
import java.util.List;
import java.util.Objects;

/** Another default, while the previous release still relies on the old one. */
final class DefaultChangedRule implements Rule {

  @Override
  public String id() {
    return "default-changed";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (!(operation instanceof SetDefault change) || !context.exists(change.table())) {
      return List.of();
    }
    Table table = context.before().table(change.table());
    Column old = table == null ? null : table.column(change.column());
    Table wanted = context.after().table(change.table());
    Column now = wanted == null ? null : wanted.column(change.column());
    boolean changed =
        old != null
            && now != null
            && old.defaultExpression() != null
            && !old.defaultExpression().equals(now.defaultExpression())
            && Objects.equals(change.expression(), now.defaultExpression());
    return changed
        ? List.of(
            new Finding(
                id(),
                Severity.NOTE,
                ModelPath.table(change.table()).column(change.column()).property("default"),
                "rows of the previous release get the new default too",
                "write the value explicitly where the old default is meant"))
        : List.of();
  }
}
