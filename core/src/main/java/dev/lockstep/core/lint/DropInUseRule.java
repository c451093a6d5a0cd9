package dev.lockstep.core.lint;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.DropColumn;
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
    return operation instanceof DropColumn drop
        ? inUse(
            ModelPath.table(drop.table()).column(drop.column()),
            "column " + drop.table() + "." + drop.column())
        : List.of();
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
