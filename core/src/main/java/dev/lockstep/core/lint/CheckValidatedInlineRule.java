package dev.lockstep.core.lint;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** A check on a table that exists: every row is read under a lock. */
final class CheckValidatedInlineRule implements Rule {

  @Override
  public String id() {
    return "check-validated-inline";
  }

  @Override
  public boolean growsWithRows() {
    return true;
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    return operation instanceof AddConstraint addition
            && addition.constraint() instanceof Check
            && context.exists(addition.table())
        ? List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(addition.table()).constraint(addition.constraint().name()),
                "reads the whole table "
                    + addition.table()
                    + " under ACCESS EXCLUSIVE, and fails if a row violates it",
                "look at what preflight finds; " + context.whileClientsGoOn(addition.table())))
        : List.of();
  }
}
