package dev.lockstep.core.plan;

import dev.lockstep.core.impact.TypeChangeWork;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.Operation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Checks over columns whose type changes in the catalog alone. PostgreSQL would hold all rows
 * against them again under the lock, so they go before and come back NOT VALID in the same
 * transaction, to be validated while clients go on.
 */
final class ChecksAway {

  private final List<AddConstraintNotValid> away = new ArrayList<>();

  /** Returns the drops of those that are in the way of a type change. */
  List<DropConstraint> before(AlterColumnType change, Schema schema, List<Operation> later) {
    Table table = schema.table(change.table());
    Column column = table == null ? null : table.column(change.column());
    if (table == null
        || column == null
        || later.stream().anyMatch(each -> disturbs(each, change.table()))) {
      return List.of();
    }
    List<DropConstraint> drops = new ArrayList<>();
    for (String name : TypeChangeWork.of(table, column, change).recheckedConstraints()) {
      if (table.constraint(name) instanceof Check check) {
        drops.add(new DropConstraint(table.name(), name));
        away.add(new AddConstraintNotValid(table.name(), check));
      }
    }
    return drops;
  }

  private static boolean disturbs(Operation operation, QualifiedName table) {
    return !(operation instanceof AlterColumnType) && OnlineForms.disturbs(operation, table);
  }

  /** Returns those that come back, because no later operation changes the type of their columns. */
  List<AddConstraintNotValid> after(List<Operation> later) {
    List<AddConstraintNotValid> back = new ArrayList<>();
    for (Iterator<AddConstraintNotValid> each = away.iterator(); each.hasNext(); ) {
      AddConstraintNotValid check = each.next();
      if (later.stream().noneMatch(operation -> changes(operation, check))) {
        back.add(check);
        each.remove();
      }
    }
    return back;
  }

  private static boolean changes(Operation operation, AddConstraintNotValid check) {
    return operation instanceof AlterColumnType change
        && change.table().equals(check.table())
        && !check.constraint().columnsAmong(List.of(change.column())).isEmpty();
  }
}
