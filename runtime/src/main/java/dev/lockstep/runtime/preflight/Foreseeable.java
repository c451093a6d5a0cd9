package dev.lockstep.runtime.preflight;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.core.operation.CreateEnumType;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionwiseOperation;
import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.core.operation.SetNotNull;
import dev.lockstep.core.operation.SqlStep;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.render.PreflightQuery;
import dev.lockstep.core.render.PreflightRenderer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rows that exist before a migration tell about its operations. SQL and code of others may
 * correct any row, so nothing after them is judged; backfills and conversions give other values to
 * their columns, so what is about these is not judged after them.
 */
final class Foreseeable {

  private final Set<QualifiedName> created = new HashSet<>();
  private final Map<QualifiedName, Set<String>> changed = new HashMap<>();
  private final Map<QualifiedName, List<String>> labels = new HashMap<>();
  private final List<PreflightQuery> queries = new ArrayList<>();
  private boolean opaque;

  private final Set<QualifiedName> parents;

  private Foreseeable(Set<QualifiedName> parents) {
    this.parents = parents;
  }

  static List<PreflightQuery> queries(List<Operation> operations, Set<QualifiedName> parents) {
    Foreseeable foreseeable = new Foreseeable(parents);
    operations.stream()
        .filter(operation -> !isCorrected(operation, operations))
        .forEach(foreseeable::add);
    return foreseeable.queries;
  }

  /** Returns whether what the rows would break is removed by one of the operations. */
  static boolean isCorrected(Operation operation, List<Operation> operations) {
    return operations.stream()
        .anyMatch(other -> other instanceof RemoveRows removal && removal.isFor(operation));
  }

  private void add(Operation operation) {
    if (operation instanceof CreateTable creation) {
      created.add(creation.table().name());
    } else if (operation instanceof CreateEnumType creation) {
      labels.put(creation.type().name(), creation.type().labels());
    } else if (operation instanceof SqlStep || operation instanceof CodeStep) {
      opaque = true;
    } else if (operation instanceof Backfill backfill) {
      change(backfill.table(), backfill.assignments().keySet());
    } else if (operation instanceof AlterColumnType change) {
      queries.addAll(PreflightRenderer.queries(known(change), parents));
      change(change.table(), List.of(change.column()));
    } else if (operation instanceof AddShadowColumn shadow) {
      Operation known = AddShadowColumn.of(known(shadow.change()));
      queries.addAll(PreflightRenderer.queries(known, parents));
      change(shadow.table(), List.of(shadow.column(), shadow.shadow()));
    } else if (operation instanceof SwapColumn swap) {
      change(swap.table(), List.of(swap.column()));
    } else if (!opaque && !isAboutOtherValues(operation)) {
      PreflightRenderer.queries(operation, parents).stream()
          .filter(query -> !created.contains(query.table()))
          .forEach(queries::add);
    }
  }

  /** A cast to a type that is not there yet can't be tried, but what it takes is known. */
  private AlterColumnType known(AlterColumnType change) {
    List<String> taken = change.type().dimensions() > 0 ? null : labels.get(change.type().name());
    boolean tried = change.conversion() instanceof Conversion.Cast cast && cast.viaText();
    return taken == null || !tried
        ? change
        : new AlterColumnType(
            change.table(),
            change.column(),
            change.type(),
            new Conversion.Labels(
                taken.stream().collect(Collectors.toMap(each -> each, each -> each)),
                false,
                null,
                List.of()),
            change.collation());
  }

  private void change(QualifiedName table, Collection<String> columns) {
    changed.computeIfAbsent(table, name -> new HashSet<>()).addAll(columns);
  }

  private boolean isAboutOtherValues(Operation form) {
    Operation operation = PartitionwiseOperation.plain(form);
    if (operation instanceof SetNotNull change) {
      return isChanged(change.table(), change.column());
    }
    if (operation instanceof AddNotNullNotValid change) {
      return isChanged(change.table(), change.column());
    }
    if (operation instanceof CreateIndex creation) {
      return !creation.index().columnsAmong(changed(creation.table())).isEmpty();
    }
    if (operation instanceof AddConstraint addition) {
      return isAboutOtherValues(addition.table(), addition.constraint());
    }
    if (operation instanceof AddConstraintNotValid addition) {
      return isAboutOtherValues(addition.table(), addition.constraint());
    }
    return operation instanceof AddConstraintConcurrently addition
        && isAboutOtherValues(addition.table(), addition.constraint());
  }

  private boolean isAboutOtherValues(QualifiedName table, Constraint constraint) {
    boolean own = !constraint.columnsAmong(changed(table)).isEmpty();
    return own
        || (constraint instanceof ForeignKey key
            && key.referencedColumns().stream()
                .anyMatch(column -> isChanged(key.referencedTable(), column)));
  }

  private boolean isChanged(QualifiedName table, String column) {
    return changed(table).contains(column);
  }

  private Collection<String> changed(QualifiedName table) {
    return changed.getOrDefault(table, Set.of());
  }
}
