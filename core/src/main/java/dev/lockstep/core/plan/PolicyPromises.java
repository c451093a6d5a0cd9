package dev.lockstep.core.plan;

import dev.lockstep.core.diff.PolicyChange;
import dev.lockstep.core.operation.PolicyPostcondition.Absent;
import dev.lockstep.core.operation.PolicyPostcondition.Exists;
import dev.lockstep.core.operation.PolicyPostcondition.HasRowSecurity;
import dev.lockstep.core.operation.Postcondition;
import java.util.List;

/** What holds once changes of row-level security are made. */
final class PolicyPromises implements PolicyChange.Visitor<List<Postcondition>> {

  @Override
  public List<Postcondition> added(PolicyChange.Added change) {
    return List.of(new Exists(change.table(), change.policy().name()));
  }

  @Override
  public List<Postcondition> removed(PolicyChange.Removed change) {
    return List.of(new Absent(change.table(), change.policy().name()));
  }

  @Override
  public List<Postcondition> altered(PolicyChange.Altered change) {
    return List.of(new Exists(change.table(), change.after().name()));
  }

  @Override
  public List<Postcondition> renamed(PolicyChange.Renamed change) {
    return List.of(
        new Exists(change.table(), change.after().name()),
        new Absent(change.table(), change.before().name()));
  }

  @Override
  public List<Postcondition> securityChanged(PolicyChange.SecurityChanged change) {
    return List.of(new HasRowSecurity(change.table(), change.after()));
  }
}
