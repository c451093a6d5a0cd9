package dev.lockstep.core.lint;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetTableLogging;
import java.util.List;

/** A table with rows that a crash will empty from now on. */
final class UnloggedTableRule implements Rule {

  @Override
  public String id() {
    return "unlogged-table";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    return operation instanceof SetTableLogging change
            && change.unlogged()
            && context.exists(change.table())
        ? List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(change.table()).property("unlogged"),
                "a crash of the server empties table "
                    + change.table()
                    + ", and standbys and backups of files never have its rows",
                "keep it logged unless every row can be made again"))
        : List.of();
  }
}
