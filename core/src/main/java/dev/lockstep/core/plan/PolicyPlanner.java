package dev.lockstep.core.plan;

import dev.lockstep.core.diff.PolicyChange;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterPolicy;
import dev.lockstep.core.operation.CreatePolicy;
import dev.lockstep.core.operation.DropPolicy;
import dev.lockstep.core.operation.RenamePolicy;
import dev.lockstep.core.operation.SetRowSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Plans changes of row-level security. PostgreSQL drops or changes no column that a policy reads,
 * of any table, so policies over columns that change are dropped first and created last.
 */
final class PolicyPlanner implements PolicyChange.Visitor<List<OperationGroup>> {

  private final PlanContext context;
  private final Set<String> changing;

  PolicyPlanner(PlanContext context, GivingWay givingWay) {
    this.context = context;
    this.changing = givingWay.names();
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
    return OperationGroup.of(Phase.DROP_POLICY, new DropPolicy(table, policy.name()));
  }
}
