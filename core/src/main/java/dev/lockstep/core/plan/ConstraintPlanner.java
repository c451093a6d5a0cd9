package dev.lockstep.core.plan;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.RenameConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Plans changes of constraints. */
final class ConstraintPlanner {

  private final PlanContext context;

  ConstraintPlanner(PlanContext context) {
    this.context = context;
  }

  OperationGroup add(QualifiedName table, Constraint constraint) {
    Set<String> creates = new HashSet<>(Refs.keyOf(table, constraint));
    creates.add(Refs.name(table, constraint));
    return OperationGroup.of(
            constraint.accept(new AddPhase()), new AddConstraint(table, constraint))
        .creating(creates)
        .needing(Refs.neededBy(constraint));
  }

  List<OperationGroup> rename(QualifiedName table, Constraint constraint, String to) {
    if (constraint.hasIndex()) {
      return context.rename(
          table,
          constraint.name(),
          to,
          (before, after) -> new RenameConstraint(table, before, after));
    }
    return List.of(
        OperationGroup.of(Phase.RENAME, new RenameConstraint(table, constraint.name(), to)));
  }

  /** Plans the drop, and that of foreign keys which reference the columns and come back later. */
  List<OperationGroup> drop(QualifiedName table, Constraint constraint) {
    List<OperationGroup> groups = new ArrayList<>();
    Set<String> removes = new HashSet<>(Refs.keyOf(table, constraint));
    removes.add(Refs.name(table, constraint));
    Phase phase = constraint instanceof ForeignKey ? Phase.DROP_FOREIGN_KEY : Phase.DROP_RULE;
    groups.add(
        OperationGroup.of(phase, new DropConstraint(table, constraint.name()))
            .releasing(Refs.neededBy(constraint))
            .removing(removes));
    Set<String> keys = Refs.keyOf(table, constraint);
    if (!keys.isEmpty()) {
      groups.addAll(referencing(table, keys));
    }
    return groups;
  }

  private List<OperationGroup> referencing(QualifiedName referenced, Set<String> keys) {
    return away(
        key ->
            key.referencedTable().equals(referenced)
                && keys.contains(Refs.key(referenced, key.referencedColumns())));
  }

  /** Plans the drop of foreign keys that stay, and that they come back later. */
  List<OperationGroup> away(Predicate<ForeignKey> which) {
    List<OperationGroup> groups = new ArrayList<>();
    for (Table table : context.before().tables()) {
      @Nullable Table wanted = context.declared().table(table.name());
      for (ForeignKey key : table.foreignKeys()) {
        boolean stays = wanted != null && key.equals(wanted.constraint(key.name()));
        if (stays && which.test(key)) {
          groups.addAll(drop(table.name(), key));
          groups.add(add(table.name(), key));
        }
      }
    }
    return groups;
  }

  /** Where a constraint is added. */
  private static final class AddPhase implements Constraint.Visitor<Phase> {
    @Override
    public Phase primaryKey(PrimaryKey constraint) {
      return Phase.KEY;
    }

    @Override
    public Phase unique(Unique constraint) {
      return Phase.KEY;
    }

    @Override
    public Phase exclusion(Exclusion constraint) {
      return Phase.KEY;
    }

    @Override
    public Phase foreignKey(ForeignKey constraint) {
      return Phase.FOREIGN_KEY;
    }

    @Override
    public Phase check(Check constraint) {
      return Phase.CHECK;
    }
  }
}
