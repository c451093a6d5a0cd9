package dev.lockstep.core.lint;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetTableLogging;
import java.util.List;

/** A table that becomes logged or unlogged: PostgreSQL writes it anew. */
final class LoggingRewriteRule implements Rule {

  @Override
  public String id() {
    return "logging-rewrite";
  }

  @Override
  public boolean growsWithRows() {
    return true;
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    return operation instanceof SetTableLogging change && context.exists(change.table())
        ? List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(change.table()).property("unlogged"),
                "rewrites the table "
                    + change.table()
                    + " and its indexes under ACCESS EXCLUSIVE"
                    + (change.unlogged() ? "" : ", and into the write-ahead log"),
                "run it while the table is quiet"))
        : List.of();
  }
}
