package dev.lockstep.core.diff;

import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the policies of two tables of one name. A policy that is the same but for its name is
 * renamed, unless two are the same: then nobody knows which is which, and nothing is guessed.
 */
final class PolicyDiffer {

  private PolicyDiffer() {}

  static List<Change> diff(Table before, Table after) {
    List<Change> changes = new ArrayList<>();
    List<Policy> removed = new ArrayList<>(before.options().policies());
    removed.removeIf(policy -> after.options().policy(policy.name()) != null);
    for (Policy policy : after.options().policies()) {
      Policy old = before.options().policy(policy.name());
      List<Policy> twins =
          removed.stream().filter(gone -> gone.withName(policy.name()).equals(policy)).toList();
      if (old != null && !old.equals(policy)) {
        changes.add(new PolicyChange.Altered(after.name(), old, policy));
      } else if (old == null && twins.size() == 1) {
        changes.add(new PolicyChange.Renamed(after.name(), twins.get(0), policy));
        removed.remove(twins.get(0));
      } else if (old == null) {
        changes.add(new PolicyChange.Added(after.name(), policy));
      }
    }
    removed.forEach(policy -> changes.add(new PolicyChange.Removed(after.name(), policy)));
    RowSecurity old = before.options().rowSecurity();
    RowSecurity wanted = after.options().rowSecurity();
    if (old != wanted) {
      changes.add(new PolicyChange.SecurityChanged(after.name(), old, wanted));
    }
    return changes;
  }
}
