package dev.lockstep.core.lint;

import dev.lockstep.core.impact.CatalogOnly;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetNotNull;
import java.util.List;

/**
 * NOT NULL on a column that exists: every row is read under a lock, unless a check says the same.
 */
final class SetNotNullScanRule implements Rule {

  @Override
  public String id() {
    return "set-not-null-scan";
  }

  @Override
  public boolean growsWithRows() {
    return true;
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    return operation instanceof SetNotNull change
            && context.exists(change.table())
            && !CatalogOnly.isNotNull(context.now().table(change.table()), change.column())
        ? List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(change.table()).column(change.column()).property("nullable"),
                "reads the whole table "
                    + change.table()
                    + " under ACCESS EXCLUSIVE, and fails if a"
                    + " value is NULL",
                "fill the column first; " + context.whileClientsGoOn(change.table())))
        : List.of();
  }
}
