package dev.lockstep.core.operation;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Table;
import java.util.List;

/**
 * The checks, the indexes over an expression and the generated columns that PostgreSQL can't carry
 * over to another type of a column, because their operators are bound to the old one.
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
          (constraint instanceof Check || constraint instanceof Exclusion)
              && !constraint.columnsAmong(List.of(column)).isEmpty();
      if (affected && !drops(before, table, constraint)) {
        before.add(new DropConstraint(table.name(), constraint.name()));
        after.add(new AddConstraint(table.name(), constraint));
      }
    }
    generated(table, column, before, after);
    for (Index index : table.indexes()) {
      DropIndex drop = new DropIndex(table.name(), index.name(), false);
      if (index.hasExpressionOver(column) && !before.contains(drop)) {
        before.add(drop);
        after.add(new CreateIndex(table.name(), index, false));
      }
    }
  }

  private static void generated(
      Table table, String column, List<Operation> before, List<Operation> after) {
    for (Column other : table.columns()) {
      if (other.isGeneratedFrom(column)) {
        makeAnew(table, other, before, after);
      }
    }
  }

  /** Adds the operations that drop a generated column, and those that bring it back. */
  static void makeAnew(Table table, Column column, List<Operation> before, List<Operation> after) {
    DropColumn drop = new DropColumn(table.name(), column.name());
    if (before.contains(drop)) {
      return;
    }
    before.add(drop);
    for (Operation operation : Dependents.restore(table, column.name())) {
      Operation plain =
          operation instanceof CreateIndex creation
              ? new CreateIndex(creation.table(), creation.index(), false)
              : operation;
      if (!after.contains(plain)) {
        after.add(plain);
      }
    }
  }

  private static boolean drops(List<Operation> operations, Table table, Constraint constraint) {
    return operations.contains(new DropConstraint(table.name(), constraint.name()));
  }
}
