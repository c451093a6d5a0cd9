package dev.lockstep.core.operation;

import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;

/** What becomes of the replica identity of a table when something happens to its index. */
final class ReplicaIdentities {

  private ReplicaIdentities() {}

  static Table with(Table table, ReplicaIdentity identity) {
    return table.withOptions(table.options().withReplicaIdentity(identity));
  }

  /** Returns the table after a drop: without its index the identity is nothing. */
  static Table settled(Table table) {
    String index = table.options().replicaIdentity().index();
    boolean lost = index != null && table.index(index) == null && table.constraint(index) == null;
    return lost ? with(table, ReplicaIdentity.NOTHING) : table;
  }

  /** Returns the table with the identity after the rename of an index or key. */
  static Table renamed(Table table, String from, String to) {
    return with(table, table.options().replicaIdentity().renameIndex(from, to));
  }

  /** Returns what undoes a drop, and gives the table the identity that went with it. */
  static List<Operation> restored(Table before, Table after, List<Operation> undone) {
    ReplicaIdentity identity = before.options().replicaIdentity();
    if (identity.equals(after.options().replicaIdentity())) {
      return undone;
    }
    List<Operation> all = new ArrayList<>(undone);
    all.add(new SetReplicaIdentity(before.name(), identity));
    return all;
  }
}
