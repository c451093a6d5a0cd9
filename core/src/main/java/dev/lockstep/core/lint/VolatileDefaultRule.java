package dev.lockstep.core.lint;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.VolatileFunctions;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** A new column with a value of its own in each row: the table is rewritten. */
final class VolatileDefaultRule implements Rule {

  @Override
  public String id() {
    return "volatile-default";
  }

  @Override
  public boolean growsWithRows() {
    return true;
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (!(operation instanceof AddColumn addition) || !context.exists(addition.table())) {
      return List.of();
    }
    Column column = addition.column();
    String expression = column.defaultExpression();
    boolean rewrites =
        column.identity() != null
            || (column.generation() != null && column.generation().stored())
            || (expression != null && VolatileFunctions.isCalledIn(expression));
    return rewrites
        ? List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(addition.table()).column(column.name()),
                "rewrites the table " + addition.table() + " under ACCESS EXCLUSIVE",
                "add the column without it, fill it in batches, and set the default afterwards"))
        : List.of();
  }
}
