package dev.lockstep.core.plan;

import dev.lockstep.core.diff.PolicyChange;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.RowSecurity;
import java.util.List;

/** What changes of row-level security mean to code that runs. */
final class PolicyImpact implements PolicyChange.Visitor<ChangeImpact> {

  @Override
  public ChangeImpact added(PolicyChange.Added change) {
    return change.policy().permissive() ? more() : fewer(change.table());
  }

  @Override
  public ChangeImpact removed(PolicyChange.Removed change) {
    return change.policy().permissive() ? fewer(change.table()) : more();
  }

  @Override
  public ChangeImpact altered(PolicyChange.Altered change) {
    return fewer(change.table());
  }

  @Override
  public ChangeImpact renamed(PolicyChange.Renamed change) {
    return new ChangeImpact(Bump.PATCH, List.of());
  }

  @Override
  public ChangeImpact securityChanged(PolicyChange.SecurityChanged change) {
    boolean stricter = change.after().compareTo(change.before()) > 0;
    return stricter && change.after() != RowSecurity.DISABLED ? fewer(change.table()) : more();
  }

  private static ChangeImpact more() {
    return new ChangeImpact(Bump.MINOR, List.of());
  }

  private static ChangeImpact fewer(QualifiedName table) {
    return new ChangeImpact(
        Bump.MAJOR, List.of("Policies may hide or refuse other rows of " + table + "."));
  }
}
