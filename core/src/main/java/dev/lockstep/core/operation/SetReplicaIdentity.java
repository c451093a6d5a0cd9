package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.List;

/**
 * Says what of an old row is written to the write-ahead log for subscribers of publications.
 *
 * @param table the table
 * @param identity what
 */
public record SetReplicaIdentity(QualifiedName table, ReplicaIdentity identity)
    implements TableOptionOperation {

  @Override
  public Schema apply(Schema before) {
    Table old = Models.table(before, table);
    String problem = identity.problem(old);
    if (problem != null) {
      throw new OperationException(
          "The replica identity of " + table + " can't be " + identity + ": " + problem);
    }
    return before.with(ReplicaIdentities.with(old, identity));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    ReplicaIdentity old = Models.table(before, table).options().replicaIdentity();
    return List.of(new SetReplicaIdentity(table, old));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TableOptionPostcondition.HasReplicaIdentity(table, identity));
  }

  @Override
  public <R> R accept(TableOptionOperation.Visitor<R> visitor) {
    return visitor.setReplicaIdentity(this);
  }
}
