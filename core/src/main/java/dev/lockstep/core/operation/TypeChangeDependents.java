package dev.lockstep.core.operation;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Table;
import java.util.List;

/**
 * The checks and indexes over an expression that PostgreSQL can't carry over to another type of a
 * column, because their operators are bound to the old one.
 */
public final class TypeChangeDependents {

  private TypeChangeDependents() {}

  /**
   * Adds the operations that drop them to {@code before}, and those that bring them back to {@code
   * after}.
   */
  public static void around(
      Table table, String column, List<Operation> before, List<Operation> after) {
    for (Constraint constraint : table.constraints()) {
      boolean affected =
          constraint instanceof Check && !constraint.columnsAmong(List.of(column)).isEmpty();
      if (affected && !drops(before, table, constraint)) {
        before.add(new DropConstraint(table.name(), constraint.name()));
        after.add(new AddConstraint(table.name(), constraint));
      }
    }
    for (Index index : table.indexes()) {
      DropIndex drop = new DropIndex(table.name(), index.name(), false);
      if (index.hasExpressionOver(column) && !before.contains(drop)) {
        before.add(drop);
        after.add(new CreateIndex(table.name(), index, false));
      }
    }
  }

  private static boolean drops(List<Operation> operations, Table table, Constraint constraint) {
    return operations.contains(new DropConstraint(table.name(), constraint.name()));
  }
}
