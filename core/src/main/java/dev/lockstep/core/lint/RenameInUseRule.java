package dev.lockstep.core.lint;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RenameColumn;
import dev.lockstep.core.operation.RenameEnumValue;
import dev.lockstep.core.operation.RenameTable;
import java.util.List;

/** A rename under the code of the previous release. */
final class RenameInUseRule implements Rule {

  @Override
  public String id() {
    return "rename-in-use";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (operation instanceof RenameTable rename) {
      return inUse(ModelPath.table(rename.to()), "table " + rename.from());
    }
    if (operation instanceof RenameColumn rename) {
      return inUse(
          ModelPath.table(rename.table()).column(rename.to()),
          "column " + rename.table() + "." + rename.from());
    }
    return operation instanceof RenameEnumValue rename
        ? inUse(ModelPath.enumType(rename.type()).label(rename.to()), "label " + rename.from())
        : List.of();
  }

  private List<Finding> inUse(ModelPath path, String what) {
    return List.of(
        new Finding(
            id(),
            Severity.WARNING,
            path,
            "instances of the previous release that still say " + what + " fail",
            "stop the previous release first, or add the new name beside the old one"));
  }
}
