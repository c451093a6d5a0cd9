package dev.lockstep.core.lint;

import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** An exclusion constraint on a table that exists: PostgreSQL has no other form. */
final class ExclusionConstraintRule implements Rule {

  @Override
  public String id() {
    return "exclusion-constraint";
  }

  @Override
  public boolean growsWithRows() {
    return true;
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    return operation instanceof AddConstraint addition
            && addition.constraint() instanceof Exclusion
            && context.exists(addition.table())
        ? List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(addition.table()).constraint(addition.constraint().name()),
                "builds an index on "
                    + addition.table()
                    + " under ACCESS EXCLUSIVE, and fails if rows exclude each other",
                "a quiet hour: PostgreSQL can't build it beside clients"))
        : List.of();
  }
}
