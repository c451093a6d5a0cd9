package dev.lockstep.core.plan;

import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.DropIndex;
import dev.lockstep.core.operation.RenameIndex;
import java.util.List;
import java.util.Set;

/** Plans changes of indexes on tables that exist: reads and writes go on while they are built. */
final class IndexPlanner {

  private final PlanContext context;

  IndexPlanner(PlanContext context) {
    this.context = context;
  }

  /** PostgreSQL has no CONCURRENTLY for indexes of partitioned tables. */
  private boolean concurrently(QualifiedName name) {
    Table table = context.declared().table(name);
    return table == null || !table.options().isPartitioned();
  }

  OperationGroup create(QualifiedName table, Index index) {
    return OperationGroup.of(Phase.INDEX, new CreateIndex(table, index, concurrently(table)))
        .creating(Set.of(Refs.relation(table, index.name())));
  }

  OperationGroup drop(QualifiedName table, Index index) {
    // Beside a change of the column the table is locked anyway, and the index must be gone first.
    boolean early = !index.columnsAmong(context.disturbed(table)).isEmpty();
    return OperationGroup.of(
            early ? Phase.DROP_RULE : Phase.DROP_INDEX,
            new DropIndex(table, index.name(), !early && concurrently(table)))
        .removing(Set.of(Refs.relation(table, index.name())));
  }

  List<OperationGroup> rename(QualifiedName table, String from, String to) {
    return context.rename(
        table, from, to, (before, after) -> new RenameIndex(table, before, after));
  }

  List<OperationGroup> replace(QualifiedName table, Index before, Index after) {
    if (!before.columnsAmong(context.disturbed(table)).isEmpty()) {
      return List.of(drop(table, before), create(table, after));
    }
    String aside = Names.limit(before.name() + "__old");
    return List.of(
        OperationGroup.of(
            Phase.INDEX,
            new RenameIndex(table, before.name(), aside),
            new CreateIndex(table, after, concurrently(table)),
            new DropIndex(table, aside, concurrently(table))));
  }
}
