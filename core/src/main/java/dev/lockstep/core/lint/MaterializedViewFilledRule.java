package dev.lockstep.core.lint;

import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.Operation;
import java.util.List;
import java.util.stream.Collectors;

/** A materialized view that is filled while the same transaction has tables locked. */
final class MaterializedViewFilledRule implements Rule {

  @Override
  public String id() {
    return "materialized-view-filled";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    boolean filled =
        operation instanceof CreateObject creation
            && creation.definition().kind() == DefinitionKind.MATERIALIZED_VIEW
            && context.before().definition(creation.definition().ref()) == null
            && !context.held().isEmpty();
    if (!filled) {
      return List.of();
    }
    String tables = context.held().stream().map(Object::toString).collect(Collectors.joining(", "));
    return List.of(
        new Finding(
            id(),
            Severity.WARNING,
            ModelPath.definition(((CreateObject) operation).definition().ref()),
            "runs its query in a transaction that has " + tables + " locked until it ends",
            "create it in a migration of its own"));
  }
}
