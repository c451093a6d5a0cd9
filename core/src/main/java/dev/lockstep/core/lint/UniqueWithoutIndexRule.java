package dev.lockstep.core.lint;

import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** A key on a table that exists: its index is built under a lock. */
final class UniqueWithoutIndexRule implements Rule {

  @Override
  public String id() {
    return "unique-without-index";
  }

  @Override
  public boolean growsWithRows() {
    return true;
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    boolean key =
        operation instanceof AddConstraint addition
            && addition.constraint().hasIndex()
            && !(addition.constraint() instanceof Exclusion)
            && context.exists(addition.table());
    if (!key || !(operation instanceof AddConstraint addition)) {
      return List.of();
    }
    return List.of(
        new Finding(
            id(),
            Severity.WARNING,
            ModelPath.table(addition.table()).constraint(addition.constraint().name()),
            "builds an index on "
                + addition.table()
                + " under ACCESS EXCLUSIVE, and fails if keys"
                + " repeat",
            "look at what preflight finds; " + context.whileClientsGoOn(addition.table())));
  }
}
