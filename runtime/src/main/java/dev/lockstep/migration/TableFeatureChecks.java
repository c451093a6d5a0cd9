package dev.lockstep.migration;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.ReplicaIdentityKind;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.operation.PartitionPostcondition;
import dev.lockstep.core.operation.PolicyPostcondition;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.operation.TableOptionPostcondition;
import org.jspecify.annotations.Nullable;

/** What must hold of what few tables have. */
abstract sealed class TableFeatureChecks permits Verification {

  TableFeatureChecks() {}

  abstract void add(Postcondition postcondition);

  /** A table is unlogged, or logged. */
  public void tableIsUnlogged(String table, boolean unlogged) {
    add(new TableOptionPostcondition.IsUnlogged(QualifiedName.parse(table), unlogged));
  }

  /** A table has a storage parameter with this value; null where it is not set. */
  public void tableHasParameter(String table, String name, @Nullable String value) {
    add(new TableOptionPostcondition.HasParameter(QualifiedName.parse(table), name, value));
  }

  /**
   * That is what subscribers of publications get of an old row.
   *
   * @throws IllegalArgumentException for that of an index; name it with {@link
   *     #tableHasReplicaIdentityIndex}
   */
  public void tableHasReplicaIdentity(String table, ReplicaIdentityKind kind) {
    add(
        new TableOptionPostcondition.HasReplicaIdentity(
            QualifiedName.parse(table), new ReplicaIdentity(kind, null)));
  }

  /** Subscribers of publications get the columns of that index or key of an old row. */
  public void tableHasReplicaIdentityIndex(String table, String index) {
    add(
        new TableOptionPostcondition.HasReplicaIdentity(
            QualifiedName.parse(table), ReplicaIdentity.usingIndex(index)));
  }

  /** A table inherits from that one, or does not. */
  public void tableInherits(String table, String parent, boolean inherits) {
    add(
        new TableOptionPostcondition.Inherits(
            QualifiedName.parse(table), QualifiedName.parse(parent), inherits));
  }

  /** A table has that policy. */
  public void policyExists(String table, String policy) {
    add(new PolicyPostcondition.Exists(QualifiedName.parse(table), policy));
  }

  /** A table has no such policy. */
  public void policyAbsent(String table, String policy) {
    add(new PolicyPostcondition.Absent(QualifiedName.parse(table), policy));
  }

  /** The policies of a table count, or not, and for these. */
  public void tableHasRowSecurity(String table, RowSecurity rowSecurity) {
    add(new PolicyPostcondition.HasRowSecurity(QualifiedName.parse(table), rowSecurity));
  }

  /** A table has that partition. */
  public void partitionExists(String table, String partition) {
    add(new PartitionPostcondition.Exists(QualifiedName.parse(table), partition));
  }

  /** A table has no such partition. */
  public void partitionAbsent(String table, String partition) {
    add(new PartitionPostcondition.Absent(QualifiedName.parse(table), partition));
  }
}
