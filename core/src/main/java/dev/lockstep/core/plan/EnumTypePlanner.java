package dev.lockstep.core.plan;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AddEnumValue;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RemoveEnumValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans other labels of an enum type. */
final class EnumTypePlanner {

  private final PlanContext context;

  EnumTypePlanner(PlanContext context) {
    this.context = context;
  }

  /** Returns whether the labels that were there stay, in their order. */
  static boolean onlyAdds(EnumType before, EnumType after) {
    return after.labels().stream()
        .filter(before.labels()::contains)
        .toList()
        .equals(before.labels());
  }

  OperationGroup labels(EnumType before, EnumType after) {
    if (onlyAdds(before, after)) {
      List<Operation> additions = additions(before, after);
      return OperationGroup.of(Phase.TYPE, additions.toArray(Operation[]::new));
    }
    // Columns that come to the type take the new one; those that leave it have left before.
    return OperationGroup.of(Phase.TYPE, replacement(before, after).toArray(Operation[]::new))
        .creating(Set.of(Refs.type(after.name())))
        .needing(leaving(after.name()));
  }

  private Set<String> leaving(QualifiedName type) {
    Set<String> leaving = new HashSet<>();
    for (Table table : context.before().tables()) {
      for (Column column : table.columns()) {
        boolean goes = !stays(table, column) || context.isReplaced(table.name(), column.name());
        if (column.type().isUserDefined(type) && goes) {
          leaving.add(Refs.free(table.name(), column.name(), Refs.TYPE));
        }
      }
    }
    return leaving;
  }

  private boolean stays(Table table, Column column) {
    @Nullable Table wanted = context.declared().table(table.name());
    @Nullable Column now = wanted == null ? null : wanted.column(column.name());
    return now != null && now.type().equals(column.type());
  }

  private static List<Operation> additions(EnumType before, EnumType after) {
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < after.labels().size(); i++) {
      String label = after.labels().get(i);
      if (!before.labels().contains(label)) {
        @Nullable String next =
            after.labels().subList(i + 1, after.labels().size()).stream()
                .filter(before.labels()::contains)
                .findFirst()
                .orElse(null);
        operations.add(new AddEnumValue(after.name(), label, next));
      }
    }
    return operations;
  }

  private List<Operation> replacement(EnumType before, EnumType after) {
    Map<String, String> replacements = new TreeMap<>();
    for (String label : before.labels()) {
      @Nullable String other = context.intent().replacement(after.name(), label);
      if (other != null && !after.labels().contains(label)) {
        replacements.put(label, other);
      }
    }
    if (!replacements.isEmpty()) {
      context.before().tables().forEach(table -> requireKey(table, after.name()));
    }
    return RemoveEnumValue.plan(remaining(), after.name(), after.labels(), replacements);
  }

  private void requireKey(Table table, QualifiedName type) {
    for (Column column : table.columns()) {
      if (column.type().isUserDefined(type) && stays(table, column) && table.primaryKey() == null) {
        context.problem(
            new Problem(
                Problem.Kind.CONVERSION_NEEDS_KEY,
                ModelPath.table(table.name()).column(column.name()),
                table.name() + "." + column.name(),
                List.of(),
                "labels in "
                    + table.name()
                    + "."
                    + column.name()
                    + " are replaced, but the table has no primary key to keep originals under"));
      }
    }
  }

  /** Returns the model as it is when types change: rules and policies in the way are gone. */
  private Schema remaining() {
    Schema remaining = context.before();
    for (Table table : context.before().tables()) {
      @Nullable Table wanted = context.declared().table(table.name());
      remaining = wanted == null ? remaining.without(table) : remaining.with(common(table, wanted));
    }
    return remaining;
  }

  private Table common(Table table, Table wanted) {
    List<Constraint> constraints =
        table.constraints().stream().filter(c -> c.equals(wanted.constraint(c.name()))).toList();
    List<Index> indexes =
        table.indexes().stream().filter(i -> i.equals(wanted.index(i.name()))).toList();
    Table common =
        table
            .withConstraints(constraints)
            .withIndexes(indexes)
            .withOptions(table.options().withPolicies(List.of()));
    common =
        common.withColumns(
            table.columns().stream()
                .filter(c -> stays(table, c) && !context.isReplaced(table.name(), c.name()))
                .toList());
    @Nullable Constraint key = table.primaryKey();
    common = key == null || common.primaryKey() != null ? common : common.plus(key);
    for (Column column : wanted.columns()) {
      common = common.mapColumn(column.name(), c -> withFinalDefault(c, column));
    }
    return common;
  }

  private static Column withFinalDefault(Column old, Column wanted) {
    return old.identity() != null || old.defaultExpression() == null
        ? old
        : old.withDefault(wanted.defaultExpression());
  }
}
