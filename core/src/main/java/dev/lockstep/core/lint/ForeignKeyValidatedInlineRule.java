package dev.lockstep.core.lint;

import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** A foreign key on a table that exists: both tables take no writes while rows are read. */
final class ForeignKeyValidatedInlineRule implements Rule {

  @Override
  public String id() {
    return "foreign-key-validated-inline";
  }

  @Override
  public boolean growsWithRows() {
    return true;
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    return operation instanceof AddConstraint addition
            && addition.constraint() instanceof ForeignKey
            && context.exists(addition.table())
        ? List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(addition.table()).constraint(addition.constraint().name()),
                "blocks writes to "
                    + addition.table()
                    + " and the referenced table while every row is checked",
                "look at what preflight finds; " + context.whileClientsGoOn(addition.table())))
        : List.of();
  }
}
