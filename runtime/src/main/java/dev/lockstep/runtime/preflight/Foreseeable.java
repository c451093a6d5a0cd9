package dev.lockstep.runtime.preflight;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SqlStep;
import dev.lockstep.core.render.PreflightQuery;
import dev.lockstep.core.render.PreflightRenderer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the rows that exist before a migration tell about its operations. A step with data may
 * correct rows, and a conversion gives other values, so what comes after them is not judged.
 */
final class Foreseeable {

  private final Set<QualifiedName> changed = new HashSet<>();
  private final List<PreflightQuery> queries = new ArrayList<>();
  private boolean opaque;

  private Foreseeable() {}

  static List<PreflightQuery> queries(List<Operation> operations) {
    Foreseeable foreseeable = new Foreseeable();
    operations.forEach(foreseeable::add);
    return foreseeable.queries;
  }

  private void add(Operation operation) {
    if (operation instanceof CreateTable creation) {
      changed.add(creation.table().name());
    } else if (operation instanceof SqlStep
        || operation instanceof CodeStep
        || operation instanceof Backfill) {
      opaque = true;
    } else if (operation instanceof AlterColumnType change) {
      queries.addAll(PreflightRenderer.queries(operation));
      changed.add(change.table());
    } else if (!opaque) {
      PreflightRenderer.queries(operation).stream()
          .filter(query -> !changed.contains(query.table()))
          .forEach(queries::add);
    }
  }
}
