package dev.lockstep.core.lint;

import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.operation.DropObject;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** A drop under the code of the previous release, which still runs during a deployment. */
final class DropInUseRule implements Rule {

  @Override
  public String id() {
    return "drop-in-use";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (operation instanceof DropTable drop) {
      return inUse(ModelPath.table(drop.name()), "table " + drop.name());
    }
    if (operation instanceof DropObject drop) {
      boolean comesBack = context.after().definition(drop.ref()) != null;
      return comesBack || !isCalled(drop.ref().kind())
          ? List.of()
          : inUse(ModelPath.definition(drop.ref()), drop.ref().toString());
    }
    return operation instanceof DropColumn drop
        ? inUse(
            ModelPath.table(drop.table()).column(drop.column()),
            "column " + drop.table() + "." + drop.column())
        : List.of();
  }

  /** Returns whether code of an application names objects of that kind. */
  private static boolean isCalled(DefinitionKind kind) {
    return switch (kind) {
      case COMPOSITE_TYPE,
          RANGE_TYPE,
          DOMAIN,
          FUNCTION,
          PROCEDURE,
          AGGREGATE,
          OPERATOR,
          CAST,
          TEXT_SEARCH_CONFIGURATION,
          FOREIGN_TABLE,
          VIEW,
          MATERIALIZED_VIEW,
          PUBLICATION ->
          true;
      case SCHEMA,
          EXTENSION,
          COLLATION,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          STATISTICS,
          TRIGGER,
          RULE,
          EVENT_TRIGGER,
          GRANT ->
          false;
    };
  }

  private List<Finding> inUse(ModelPath path, String what) {
    return List.of(
        new Finding(
            id(),
            Severity.WARNING,
            path,
            "instances of the previous release that still use " + what + " fail",
            "release code that does not use it first, and drop it in a later release"));
  }
}
