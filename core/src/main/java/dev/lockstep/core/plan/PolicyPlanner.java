package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.diff.EnumTypeChange;
import dev.lockstep.core.diff.PolicyChange;
import dev.lockstep.core.diff.TableChange;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterPolicy;
import dev.lockstep.core.operation.CreatePolicy;
import dev.lockstep.core.operation.DropPolicy;
import dev.lockstep.core.operation.RenamePolicy;
import dev.lockstep.core.operation.SetRowSecurity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Plans changes of row-level security. PostgreSQL drops or changes no column that a policy reads,
 * of any table, so policies over columns that change are dropped first and created last.
 */
final class PolicyPlanner implements PolicyChange.Visitor<List<OperationGroup>> {

  private final PlanContext context;
  private final Set<String> changing;

  PolicyPlanner(PlanContext context, List<Change> changes) {
    this.context = context;
    this.changing = changing(context, changes);
  }

  /** Returns the names of columns and tables that go, or become something else. */
  private static Set<String> changing(PlanContext context, List<Change> changes) {
    Set<String> names = new HashSet<>();
    context.before().tables().forEach(table -> names.addAll(context.disturbed(table.name())));
    for (Change change : changes) {
      if (change instanceof TableChange.Removed removed) {
        names.add(removed.table().name().name());
      } else if (change instanceof ColumnChange.TypeChanged typed) {
        names.add(typed.after().name());
      } else if (change instanceof ColumnChange.CollationChanged collated) {
        names.add(collated.after().name());
      } else if (change instanceof EnumTypeChange.LabelsChanged labels
          && !EnumTypePlanner.onlyAdds(labels.before(), labels.after())) {
        names.addAll(columnsOf(context, labels.after().name()));
      }
    }
    return names;
  }

  private static List<String> columnsOf(PlanContext context, QualifiedName type) {
    return context.before().tables().stream()
        .flatMap(table -> table.columns().stream())
        .filter(column -> column.type().isUserDefined(type))
        .map(Column::name)
        .toList();
  }

  /** Plans the policies that stay, but stand in the way of what happens to columns. */
  List<OperationGroup> givingWay() {
    List<OperationGroup> groups = new ArrayList<>();
    for (Table table : context.before().tables()) {
      Table wanted = context.declared().table(table.name());
      for (Policy policy : table.options().policies()) {
        boolean stays = wanted != null && policy.equals(wanted.options().policy(policy.name()));
        if (stays && policy.mentions(changing)) {
          groups.add(drop(table.name(), policy));
          groups.add(create(table.name(), policy));
        }
      }
    }
    return groups;
  }

  /** Plans the policies of a new table that may read other tables, which may be new as well. */
  List<OperationGroup> withQuery(Table table) {
    return table.options().policies().stream()
        .filter(Policy::hasQuery)
        .map(policy -> create(table.name(), policy))
        .toList();
  }

  /** Plans the drop of policies that may read other tables, which may go as well. */
  List<OperationGroup> dropWithQuery(Table table) {
    return table.options().policies().stream()
        .filter(Policy::hasQuery)
        .map(policy -> drop(table.name(), policy))
        .toList();
  }

  @Override
  public List<OperationGroup> added(PolicyChange.Added change) {
    return List.of(create(change.table(), change.policy()));
  }

  @Override
  public List<OperationGroup> removed(PolicyChange.Removed change) {
    return List.of(drop(change.table(), change.policy()));
  }

  @Override
  public List<OperationGroup> altered(PolicyChange.Altered change) {
    boolean inPlace =
        change.before().canBecome(change.after()) && !change.before().mentions(changing);
    return inPlace
        ? List.of(OperationGroup.of(Phase.POLICY, new AlterPolicy(change.table(), change.after())))
        : List.of(drop(change.table(), change.before()), create(change.table(), change.after()));
  }

  @Override
  public List<OperationGroup> renamed(PolicyChange.Renamed change) {
    return change.before().mentions(changing)
        ? List.of(drop(change.table(), change.before()), create(change.table(), change.after()))
        : List.of(
            OperationGroup.of(
                Phase.RENAME,
                new RenamePolicy(change.table(), change.before().name(), change.after().name())));
  }

  @Override
  public List<OperationGroup> securityChanged(PolicyChange.SecurityChanged change) {
    return List.of(
        OperationGroup.of(Phase.POLICY, new SetRowSecurity(change.table(), change.after())));
  }

  private static OperationGroup create(QualifiedName table, Policy policy) {
    return OperationGroup.of(Phase.POLICY, new CreatePolicy(table, policy));
  }

  private static OperationGroup drop(QualifiedName table, Policy policy) {
    return OperationGroup.of(Phase.DROP_RULE, new DropPolicy(table, policy.name()));
  }
}
