package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What goes with a column when PostgreSQL drops it (manual, ALTER TABLE, DROP COLUMN). */
final class Dependents {

  private Dependents() {}

  static Table without(Table table, String column) {
    return ReplicaIdentities.settled(
        table
            .withColumns(table.columns().stream().filter(c -> !c.name().equals(column)).toList())
            .withConstraints(table.constraints().stream().filter(c -> !uses(c, column)).toList())
            .withIndexes(table.indexes().stream().filter(i -> !uses(i, column)).toList()));
  }

  /** Returns the operations that bring back an empty column, and what went with it. */
  static List<Operation> restore(Table table, String name) {
    Column column = Objects.requireNonNull(table.column(name));
    List<Operation> operations = new ArrayList<>();
    operations.add(new AddColumn(table.name(), column));
    for (Constraint constraint : table.constraints()) {
      if (uses(constraint, name)) {
        operations.add(new AddConstraint(table.name(), constraint));
      }
    }
    for (Index index : table.indexes()) {
      if (uses(index, name)) {
        operations.add(new CreateIndex(table.name(), index, !table.options().isPartitioned()));
      }
    }
    return ReplicaIdentities.restored(table, without(table, name), operations);
  }

  private static boolean uses(Constraint constraint, String column) {
    return !constraint.columnsAmong(List.of(column)).isEmpty();
  }

  private static boolean uses(Index index, String column) {
    return !index.columnsAmong(List.of(column)).isEmpty();
  }
}
