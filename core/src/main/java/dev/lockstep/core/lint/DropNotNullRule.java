package dev.lockstep.core.lint;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.DropNotNull;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** NULL where readers rely on a value. */
final class DropNotNullRule implements Rule {

  @Override
  public String id() {
    return "drop-not-null";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    return operation instanceof DropNotNull change && context.exists(change.table())
        ? List.of(
            new Finding(
                id(),
                Severity.NOTE,
                ModelPath.table(change.table()).column(change.column()).property("nullable"),
                "readers of " + change.table() + "." + change.column() + " may meet NULL now",
                "check the code of the previous release that reads it"))
        : List.of();
  }
}
