package dev.lockstep.core.lint;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.DropSequence;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RemoveRows;
import java.util.List;

/** Values that are gone after the upgrade. */
final class DataLossRule implements Rule {

  @Override
  public String id() {
    return "data-loss";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (operation instanceof DropTable drop) {
      return lost(ModelPath.table(drop.name()), "the rows of table " + drop.name());
    }
    if (operation instanceof DropColumn drop && !isGenerated(drop, context)) {
      return lost(
          ModelPath.table(drop.table()).column(drop.column()),
          "the values of column " + drop.table() + "." + drop.column());
    }
    if (operation instanceof DropPartition drop) {
      return lost(
          ModelPath.table(drop.table()).partition(drop.partition()),
          "the rows of partition " + drop.partition() + " of " + drop.table());
    }
    if (operation instanceof RemoveRows removal && context.exists(removal.table())) {
      return removed(removal);
    }
    return operation instanceof DropSequence drop
        ? lost(ModelPath.sequence(drop.name()), "the state of sequence " + drop.name())
        : List.of();
  }

  /** What is computed from other columns can be computed again. */
  private static boolean isGenerated(DropColumn drop, LintContext context) {
    Table table = context.before().table(drop.table());
    Column column = table == null ? null : table.column(drop.column());
    return column != null && column.generation() != null;
  }

  private List<Finding> removed(RemoveRows removal) {
    String rule = removal.rule().name();
    return List.of(
        new Finding(
            id(),
            Severity.WARNING,
            ModelPath.table(removal.table()).removal(rule),
            "the rows of table "
                + removal.table()
                + " that break "
                + rule
                + " are removed into lockstep_salvage; the downgrade puts them back where their"
                + " keys are still free",
            "look at what preflight finds in production before this migration runs"));
  }

  private List<Finding> lost(ModelPath path, String what) {
    return List.of(
        new Finding(
            id(),
            Severity.WARNING,
            path,
            what + " are lost; the downgrade brings back the shape, not the data",
            "take a backup of what may be needed before this migration runs"));
  }
}
