package dev.lockstep.core.plan;

import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ExclusionElement;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.AlterIdentity;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.DropIndex;
import dev.lockstep.core.operation.DropNotNull;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetDefault;
import dev.lockstep.core.operation.SetIdentity;
import dev.lockstep.core.operation.SetNotNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans changes of columns. */
final class ColumnPlanner {

  private static final String DEFAULT = "default";
  private static final String NULL = "null";
  private static final String IDENTITY = "identity";

  private final PlanContext context;
  private final ConversionPlanner conversions;
  private final GeneratedColumnPlanner generated;

  ColumnPlanner(PlanContext context, ConstraintPlanner constraints, IndexPlanner indexes) {
    this.context = context;
    this.generated = new GeneratedColumnPlanner(context, constraints, indexes);
    this.conversions =
        new ConversionPlanner(
            context.before(), context.declared(), context.intent(), context::problem);
  }

  List<OperationGroup> added(ColumnChange.Added change) {
    return List.of(generated.add(change.table(), change.column()));
  }

  List<OperationGroup> removed(ColumnChange.Removed change) {
    return List.of(
        OperationGroup.of(Phase.DROP_COLUMN, new DropColumn(change.table(), change.column().name()))
            .needing(Set.of(Refs.free(change.table(), change.column().name(), Refs.COMPUTED)))
            .releasing(Refs.types(List.of(change.column())))
            .creating(Set.of(Refs.free(change.table(), change.column().name(), Refs.TYPE)))
            .alsoCreating(generated.released(change.table(), change.column())));
  }

  List<OperationGroup> typeChanged(ColumnChange.TypeChanged change) {
    QualifiedName name = change.table();
    String column = change.after().name();
    Table table = Objects.requireNonNull(context.before().table(name));
    boolean retyped = context.isRetyped(name, column);
    boolean newDefault = retyped || isBoundToType(change.before(), change.after());
    boolean hadDefault = newDefault && change.before().defaultExpression() != null;
    List<Operation> operations = new ArrayList<>();
    if (hadDefault) {
      operations.add(new SetDefault(name, column, null));
    }
    operations.add(
        new AlterColumnType(
            name,
            column,
            change.after().type(),
            conversions.plan(table, change.before(), change.after()),
            change.after().collation()));
    if (newDefault && change.after().defaultExpression() != null) {
      operations.add(new SetDefault(name, column, change.after().defaultExpression()));
    }
    Set<String> needs = new HashSet<>(Refs.types(List.of(change.after())));
    needs.add(Refs.free(name, column, Refs.RULES));
    needs.add(Refs.free(name, column, Refs.EXPRESSION));
    needs.add(Refs.free(name, column, Refs.COMPUTED));
    List<OperationGroup> groups = new ArrayList<>();
    groups.add(
        OperationGroup.of(Phase.ALTER_TYPE, operations.toArray(Operation[]::new))
            .needing(needs)
            .releasing(Refs.types(List.of(change.before())))
            .creating(Set.of(Refs.free(name, column, Refs.TYPE))));
    groups.addAll(rules(table, column));
    groups.addAll(generated.basedOn(table, column));
    return groups;
  }

  /**
   * A default keeps the type that it was read with: as for a new column, it is read again, there
   * and back, where the column has one before and after.
   */
  private static boolean isBoundToType(Column before, Column after) {
    return before.defaultExpression() != null
        && after.defaultExpression() != null
        && !before.type().name().equals(after.type().name());
  }

  List<OperationGroup> collationChanged(ColumnChange.CollationChanged change) {
    QualifiedName name = change.table();
    Column after = change.after();
    List<OperationGroup> groups = new ArrayList<>();
    groups.add(
        OperationGroup.of(
                Phase.ALTER_TYPE,
                new AlterColumnType(
                    name, after.name(), after.type(), Conversion.cast(), after.collation()))
            .needing(
                Set.of(
                    Refs.free(name, after.name(), Refs.RULES),
                    Refs.free(name, after.name(), Refs.COMPUTED)))
            .creating(Set.of(Refs.free(name, after.name(), Refs.TYPE))));
    Table table = Objects.requireNonNull(context.before().table(name));
    groups.addAll(rules(table, after.name()));
    groups.addAll(generated.basedOn(table, after.name()));
    return groups;
  }

  List<OperationGroup> generationChanged(ColumnChange.GenerationChanged change) {
    return generated.changed(change);
  }

  /** The rules that stay as they are but would not outlive the change of a column. */
  private List<OperationGroup> rules(Table table, String column) {
    QualifiedName name = table.name();
    Table wanted = Objects.requireNonNull(context.declared().table(name));
    List<OperationGroup> groups = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      List<String> columns = disturbing(table, constraint);
      if (constraint.equals(wanted.constraint(constraint.name())) && isFirst(columns, column)) {
        groups.addAll(
            around(
                table,
                columns,
                new DropConstraint(name, constraint.name()),
                new AddConstraint(name, constraint),
                Phase.CHECK));
      }
    }
    for (Index index : table.indexes()) {
      List<String> columns = disturbing(table, index);
      if (index.equals(wanted.index(index.name())) && isFirst(columns, column)) {
        groups.addAll(
            around(
                table,
                columns,
                new DropIndex(name, index.name(), false),
                new CreateIndex(name, index, !table.options().isPartitioned()),
                Phase.INDEX));
      }
    }
    return groups;
  }

  /** Checks and exclusions are bound to the operators of the old type. */
  private List<String> disturbing(Table table, Constraint constraint) {
    if (!(constraint instanceof Check || constraint instanceof Exclusion)) {
      return List.of();
    }
    List<IndexKey> keys =
        constraint instanceof Exclusion exclusion
            ? exclusion.elements().stream().map(ExclusionElement::key).toList()
            : List.of();
    return constraint.columnsAmong(table.columnNames()).stream()
        .filter(
            column ->
                context.isRetyped(table.name(), column) || losesCollation(table, column, keys))
        .toList();
  }

  private List<String> disturbing(Table table, Index index) {
    return index.columnsAmong(table.columnNames()).stream()
        .filter(
            column ->
                (context.isRetyped(table.name(), column) && index.hasExpressionOver(column))
                    || losesCollation(table, column, index.keys()))
        .toList();
  }

  /**
   * Returns whether one of the keys would go the way of its column, now or in the downgrade:
   * PostgreSQL does not remember a collation of its own that is the column's too.
   */
  private boolean losesCollation(Table table, String column, List<IndexKey> keys) {
    if (!context.collated(table.name()).contains(column)) {
      return false;
    }
    Table wanted = Objects.requireNonNull(context.declared().table(table.name()));
    List<@Nullable QualifiedName> both =
        Arrays.asList(
            Objects.requireNonNull(table.column(column)).collation(),
            Objects.requireNonNull(wanted.column(column)).collation());
    return keys.stream()
        .filter(
            key -> key.options().collation() != null && both.contains(key.options().collation()))
        .anyMatch(key -> !key.columnsAmong(List.of(column)).isEmpty());
  }

  private static boolean isFirst(List<String> columns, String column) {
    return !columns.isEmpty() && columns.get(0).equals(column);
  }

  private static List<OperationGroup> around(
      Table table, List<String> columns, Operation drop, Operation add, Phase phase) {
    Set<String> free = new HashSet<>();
    Set<String> done = new HashSet<>();
    for (String column : columns) {
      free.add(Refs.free(table.name(), column, Refs.RULES));
      done.add(Refs.free(table.name(), column, Refs.TYPE));
    }
    return List.of(
        OperationGroup.of(Phase.DROP_RULE, drop).creating(free),
        OperationGroup.of(phase, add).needing(done));
  }

  List<OperationGroup> defaultChanged(ColumnChange.DefaultChanged change) {
    QualifiedName table = change.table();
    Column after = change.after();
    if (context.isRetyped(table, after.name()) || isBoundToType(change.before(), after)) {
      return List.of();
    }
    boolean drop = after.defaultExpression() == null;
    OperationGroup group =
        OperationGroup.of(
            drop ? Phase.DROP_DEFAULT : Phase.ALTER_COLUMN,
            new SetDefault(table, after.name(), after.defaultExpression()));
    return List.of(
        drop
            ? group.creating(Set.of(Refs.free(table, after.name(), DEFAULT)))
            : group.needing(needsOfDefault(table, after)));
  }

  /** A default is bound to the type: it comes after another type, and after other labels. */
  private static Set<String> needsOfDefault(QualifiedName table, Column column) {
    Set<String> needs = new HashSet<>(Refs.types(List.of(column)));
    needs.add(Refs.free(table, column.name(), Refs.TYPE));
    needs.add(Refs.free(table, column.name(), IDENTITY));
    needs.add(Refs.free(table, column.name(), Refs.EXPRESSION));
    return needs;
  }

  List<OperationGroup> nullabilityChanged(ColumnChange.NullabilityChanged change) {
    QualifiedName table = change.table();
    String column = change.after().name();
    return List.of(
        change.after().nullable()
            ? OperationGroup.of(Phase.ALTER_COLUMN, new DropNotNull(table, column))
                .needing(Set.of(Refs.free(table, column, IDENTITY)))
            : OperationGroup.of(Phase.ALTER_COLUMN, new SetNotNull(table, column))
                .creating(Set.of(Refs.free(table, column, NULL))));
  }

  List<OperationGroup> identityOptionsChanged(ColumnChange.IdentityOptionsChanged change) {
    Column after = change.after();
    return List.of(
        OperationGroup.of(
            Phase.ALTER_COLUMN,
            new AlterIdentity(change.table(), after.name(), after.options().identity())));
  }

  List<OperationGroup> identityChanged(ColumnChange.IdentityChanged change) {
    QualifiedName table = change.table();
    String column = change.after().name();
    List<Operation> operations = new ArrayList<>();
    if (change.before().identity() != null) {
      operations.add(new SetIdentity(table, column, null));
    }
    if (change.after().identity() != null) {
      operations.add(
          new SetIdentity(
              table, column, change.after().identity(), change.after().options().identity()));
    }
    OperationGroup group =
        OperationGroup.of(Phase.ALTER_COLUMN, operations.toArray(Operation[]::new));
    return List.of(
        change.after().identity() == null
            ? group.creating(Set.of(Refs.free(table, column, IDENTITY)))
            : group.needing(
                Set.of(Refs.free(table, column, NULL), Refs.free(table, column, DEFAULT))));
  }
}
