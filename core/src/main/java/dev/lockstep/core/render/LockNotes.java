package dev.lockstep.core.render;

import dev.lockstep.core.impact.Impacts;
import dev.lockstep.core.impact.TableImpact;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of each operation of a migration what it locks; tables that are new nobody uses yet. */
final class LockNotes {

  private final Set<QualifiedName> created = new HashSet<>();
  private Schema schema;

  LockNotes(Schema before, List<Operation> operations) {
    this.schema = before;
    for (Operation operation : operations) {
      if (operation instanceof CreateTable creation) {
        created.add(creation.table().name());
      }
    }
  }

  /** Returns the comment on the next operation, with a line feed; empty for most. */
  String next(Operation operation) {
    List<TableImpact> impacts =
        Impacts.of(operation, schema).orElse(List.of()).stream()
            .filter(impact -> !created.contains(impact.table()))
            .toList();
    schema = operation.apply(schema);
    return impacts.isEmpty()
        ? ""
        : impacts.stream()
            .map(TableImpact::describe)
            .collect(Collectors.joining("; ", "-- Locks: ", "\n"));
  }
}
