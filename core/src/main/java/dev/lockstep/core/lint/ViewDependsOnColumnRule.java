package dev.lockstep.core.lint;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.DropObject;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** A view that is dropped and created again, because PostgreSQL does not let it stand. */
final class ViewDependsOnColumnRule implements Rule {

  @Override
  public String id() {
    return "view-depends-on-column";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (!(operation instanceof DropObject drop)) {
      return List.of();
    }
    Definition after = context.after().definition(drop.ref());
    boolean filled = drop.ref().kind() == DefinitionKind.MATERIALIZED_VIEW;
    if (after == null || !(filled || drop.ref().kind() == DefinitionKind.VIEW)) {
      return List.of();
    }
    return List.of(
        filled
            ? new Finding(
                id(),
                Severity.WARNING,
                ModelPath.definition(drop.ref()),
                "is dropped, created and filled anew, and its readers wait for all of it",
                "a quiet hour, or a materialized view of another name beside it")
            : new Finding(
                id(),
                Severity.NOTE,
                ModelPath.definition(drop.ref()),
                "is dropped and created again in one transaction, for which its readers wait",
                "let no long query run on it meanwhile"));
  }
}
