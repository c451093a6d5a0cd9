package dev.lockstep.core.plan;

import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.operation.DropExpression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Plans generated columns: PostgreSQL can't give one another expression in all its versions, nor
 * change a column that one is computed from, so they are dropped and made anew.
 */
final class GeneratedColumnPlanner {

  private static final String NAME = "name";

  private final PlanContext context;
  private final ConstraintPlanner constraints;
  private final IndexPlanner indexes;

  GeneratedColumnPlanner(PlanContext context, ConstraintPlanner constraints, IndexPlanner indexes) {
    this.context = context;
    this.constraints = constraints;
    this.indexes = indexes;
  }

  /** Plans a new column, after those that its values are computed from. */
  OperationGroup add(QualifiedName table, Column column) {
    Set<String> needs = new HashSet<>(Refs.types(List.of(column)));
    Table wanted = Objects.requireNonNull(context.declared().table(table));
    for (String base : bases(column, wanted.columnNames())) {
      needs.add(Refs.column(table, base));
      needs.add(Refs.free(table, base, Refs.TYPE));
    }
    return OperationGroup.of(Phase.ADD_COLUMN, new AddColumn(table, column))
        .creating(Set.of(Refs.column(table, column.name())))
        .needing(needs);
  }

  List<OperationGroup> changed(ColumnChange.GenerationChanged change) {
    QualifiedName name = change.table();
    String column = change.after().name();
    if (!change.replaces()) {
      return List.of(
          OperationGroup.of(Phase.DROP_DEFAULT, new DropExpression(name, column))
              .creating(released(name, change.before())));
    }
    Table table = Objects.requireNonNull(context.before().table(name));
    return replace(table, change.before(), change.after());
  }

  /** Plans the columns that stay as they are but are computed from one that changes. */
  List<OperationGroup> basedOn(Table table, String base) {
    List<OperationGroup> groups = new ArrayList<>();
    Table wanted = Objects.requireNonNull(context.declared().table(table.name()));
    for (Column column : table.columns()) {
      boolean stays = column.equals(wanted.column(column.name()));
      if (stays && column.isGeneratedFrom(base)) {
        groups.addAll(replace(table, column, column));
      }
    }
    return groups;
  }

  private List<OperationGroup> replace(Table table, Column before, Column after) {
    QualifiedName name = table.name();
    String column = after.name();
    List<OperationGroup> groups = new ArrayList<>(dependents(table, column));
    Set<String> frees = new HashSet<>(released(name, before));
    frees.add(Refs.free(name, column, NAME));
    frees.add(Refs.free(name, column, Refs.TYPE)); // Labels of its old type may wait for that.
    groups.add(
        OperationGroup.of(Phase.DROP_DEFAULT, new DropColumn(name, column))
            .needing(
                Set.of(Refs.free(name, column, Refs.RULES), Refs.free(name, column, Refs.COMPUTED)))
            .releasing(Refs.types(List.of(before)))
            .creating(frees));
    groups.add(add(name, after).alsoNeeding(Set.of(Refs.free(name, column, NAME))));
    return groups;
  }

  /** The constraints and indexes over the column that stay: they go with it and come back. */
  private List<OperationGroup> dependents(Table table, String column) {
    QualifiedName name = table.name();
    Table wanted = Objects.requireNonNull(context.declared().table(name));
    Set<String> free = Set.of(Refs.free(name, column, Refs.RULES));
    Set<String> there = Set.of(Refs.column(name, column));
    List<OperationGroup> groups = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      boolean stays = constraint.equals(wanted.constraint(constraint.name()));
      if (stays && !constraint.columnsAmong(List.of(column)).isEmpty()) {
        constraints.drop(name, constraint).forEach(group -> groups.add(group.alsoCreating(free)));
        groups.add(constraints.add(name, constraint).alsoNeeding(there));
      }
    }
    for (Index index : table.indexes()) {
      boolean stays = index.equals(wanted.index(index.name()));
      if (stays && !index.columnsAmong(List.of(column)).isEmpty()) {
        groups.add(indexes.drop(name, index).alsoCreating(free));
        groups.add(indexes.create(name, index).alsoNeeding(there));
      }
    }
    return groups;
  }

  /** What is free once a column is computed no more: itself, and the columns that it read. */
  Set<String> released(QualifiedName table, Column column) {
    Set<String> free = new HashSet<>();
    free.add(Refs.free(table, column.name(), Refs.EXPRESSION));
    Table old = Objects.requireNonNull(context.before().table(table));
    bases(column, old.columnNames())
        .forEach(base -> free.add(Refs.free(table, base, Refs.COMPUTED)));
    return free;
  }

  /** Returns the columns of the table that the values of a column are computed from. */
  static List<String> bases(Column column, Collection<String> columns) {
    Generation generation = column.generation();
    return generation == null
        ? List.of()
        : SqlExpression.of(generation.expression()).identifiersAmong(columns);
  }
}
