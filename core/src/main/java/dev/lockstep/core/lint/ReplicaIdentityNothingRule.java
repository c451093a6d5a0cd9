package dev.lockstep.core.lint;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetReplicaIdentity;
import java.util.List;

/** A table that can't be published with its UPDATEs and DELETEs any more. */
final class ReplicaIdentityNothingRule implements Rule {

  @Override
  public String id() {
    return "replica-identity-nothing";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    return operation instanceof SetReplicaIdentity change
            && change.identity().equals(ReplicaIdentity.NOTHING)
            && context.exists(change.table())
        ? List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(change.table()).property("replicaIdentity"),
                "where a publication has table "
                    + change.table()
                    + ", the server refuses its UPDATEs and DELETEs from then on",
                "keep an identity unless rows are only inserted"))
        : List.of();
  }
}
