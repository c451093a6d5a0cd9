package dev.lockstep.core.lint;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.DropIndex;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** An index that is dropped while nobody can use the table. */
final class BlockingIndexDropRule implements Rule {

  @Override
  public String id() {
    return "blocking-index-drop";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    return operation instanceof DropIndex drop
            && !drop.concurrently()
            && context.exists(drop.table())
        ? List.of(
            new Finding(
                id(),
                Severity.NOTE,
                ModelPath.table(drop.table()).index(drop.index()),
                "waits for all queries on " + drop.table() + ", and all later ones wait for it",
                "let no long query run on it meanwhile"))
        : List.of();
  }
}
