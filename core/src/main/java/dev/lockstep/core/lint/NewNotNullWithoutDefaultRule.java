package dev.lockstep.core.lint;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** A new column that rows which exist have no value for. */
final class NewNotNullWithoutDefaultRule implements Rule {

  @Override
  public String id() {
    return "new-not-null-without-default";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (!(operation instanceof AddColumn addition) || !context.exists(addition.table())) {
      return List.of();
    }
    Column column = addition.column();
    return column.nullable() || column.isFilled()
        ? List.of()
        : List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(addition.table()).column(column.name()),
                "fails unless " + addition.table() + " is empty: rows that exist have no value",
                "give it a default, or add it as nullable, fill it, and make it NOT NULL later"));
  }
}
