package dev.lockstep.core.lint;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.Operation;
import java.util.List;
import java.util.regex.Pattern;

/** A new column with a value of its own in each row: the table is rewritten. */
final class VolatileDefaultRule implements Rule {

  private static final Pattern VOLATILE =
      Pattern.compile(
          "\\b(nextval|random|clock_timestamp|timeofday|gen_random_uuid|uuidv4|uuidv7"
              + "|uuid_generate_v\\w+)\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String id() {
    return "volatile-default";
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
            || (expression != null && VOLATILE.matcher(expression).find());
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
