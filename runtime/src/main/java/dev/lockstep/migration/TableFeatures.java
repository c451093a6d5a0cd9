package dev.lockstep.migration;

import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.ReplicaIdentityKind;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.operation.AlterPolicy;
import dev.lockstep.core.operation.AttachPartition;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.CreatePolicy;
import dev.lockstep.core.operation.DetachPartition;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.DropPolicy;
import dev.lockstep.core.operation.Inherit;
import dev.lockstep.core.operation.NoInherit;
import dev.lockstep.core.operation.RenamePartition;
import dev.lockstep.core.operation.RenamePolicy;
import dev.lockstep.core.operation.ResetTableParameters;
import dev.lockstep.core.operation.SetReplicaIdentity;
import dev.lockstep.core.operation.SetRowSecurity;
import dev.lockstep.core.operation.SetTableLogging;
import dev.lockstep.core.operation.SetTableParameters;
import java.util.List;

/** What a migration does to what few tables have. */
abstract sealed class TableFeatures extends OnlineChanges permits SchemaChange {

  TableFeatures() {}

  /** Makes a table unlogged, which writes it anew; from then on a crash empties it. */
  public void setUnlogged(String table) {
    add(new SetTableLogging(QualifiedName.parse(table), true));
  }

  /** Makes an unlogged table an ordinary one, which writes it anew. */
  public void setLogged(String table) {
    add(new SetTableLogging(QualifiedName.parse(table), false));
  }

  /** Sets storage parameters of a table, each as {@code name = value}; others stay. */
  public void setTableParameters(String table, String... parameters) {
    add(new SetTableParameters(QualifiedName.parse(table), Parameters.parse(List.of(parameters))));
  }

  /** Gives storage parameters of a table their defaults. */
  public void resetTableParameters(String table, String... names) {
    add(new ResetTableParameters(QualifiedName.parse(table), List.of(names)));
  }

  /**
   * Says what of an old row subscribers of publications get.
   *
   * @throws IllegalArgumentException for that of an index; name it with {@link
   *     #setReplicaIdentityIndex}
   */
  public void setReplicaIdentity(String table, ReplicaIdentityKind kind) {
    add(new SetReplicaIdentity(QualifiedName.parse(table), new ReplicaIdentity(kind, null)));
  }

  /** Says that subscribers of publications get the columns of that index or key of an old row. */
  public void setReplicaIdentityIndex(String table, String index) {
    add(new SetReplicaIdentity(QualifiedName.parse(table), ReplicaIdentity.usingIndex(index)));
  }

  /**
   * Makes a table inherit from another one, of which it has all columns and checks already; queries
   * of the other one see its rows then (PostgreSQL manual, section 5.11, Inheritance).
   */
  public void inherit(String table, String parent) {
    add(new Inherit(QualifiedName.parse(table), QualifiedName.parse(parent)));
  }

  /**
   * Makes a table inherit no more from another one; it keeps its columns and rows. Both have to be
   * apart while they change in what both have.
   */
  public void noInherit(String table, String parent) {
    add(new NoInherit(QualifiedName.parse(table), QualifiedName.parse(parent)));
  }

  /** Creates a policy; its roles must exist. */
  public void createPolicy(String table, PolicyDefinition policy) {
    add(new CreatePolicy(QualifiedName.parse(table), policy.toPolicy()));
  }

  /** Gives the policy of that name other roles and conditions; nothing else can change. */
  public void alterPolicy(String table, PolicyDefinition policy) {
    add(new AlterPolicy(QualifiedName.parse(table), policy.toPolicy()));
  }

  /** Drops a policy. */
  public void dropPolicy(String table, String name) {
    add(new DropPolicy(QualifiedName.parse(table), name));
  }

  /** Gives a policy another name. */
  public void renamePolicy(String table, String from, String to) {
    add(new RenamePolicy(QualifiedName.parse(table), from, to));
  }

  /** Says whether the policies of a table count, and for whom. */
  public void setRowSecurity(String table, RowSecurity rowSecurity) {
    add(new SetRowSecurity(QualifiedName.parse(table), rowSecurity));
  }

  /**
   * Creates a partition without rows.
   *
   * @param bound the rows that it is for, as SQL: {@code FOR VALUES ...} or {@code DEFAULT}
   */
  public void createPartition(String table, String name, String bound) {
    add(new CreatePartition(QualifiedName.parse(table), new Partition(name, bound)));
  }

  /** Creates a partition without rows: part of another one, or divided in its turn. */
  public void createPartition(String table, PartitionDefinition partition) {
    add(new CreatePartition(QualifiedName.parse(table), partition.toPartition()));
  }

  /**
   * Creates a partition without rows while readers and writers of the table go on: a table of its
   * own, which is attached then. It gets all that a new partition gets, but is in the default
   * tablespace. A default partition is locked while its rows are read.
   *
   * @param bound {@code FOR VALUES ...} or {@code DEFAULT}
   */
  public void createAndAttachPartition(String table, String name, String bound) {
    add(new CreatePartition(QualifiedName.parse(table), new Partition(name, bound), true));
  }

  /** Creates and attaches a partition: part of another one, or divided in its turn. */
  public void createAndAttachPartition(String table, PartitionDefinition partition) {
    add(new CreatePartition(QualifiedName.parse(table), partition.toPartition(), true));
  }

  /** Drops a partition and its rows. */
  public void dropPartition(String table, String name) {
    add(new DropPartition(QualifiedName.parse(table), null, name));
  }

  /** Drops a partition of another partition, and its rows. */
  public void dropPartition(String table, String of, String name) {
    add(new DropPartition(QualifiedName.parse(table), of, name));
  }

  /**
   * Drops a partition and its rows, and detaches it before while readers and writers of the table
   * go on, outside any transaction. Before PostgreSQL 14, and beside a default partition, the table
   * is locked for a moment for that.
   */
  public void dropPartitionConcurrently(String table, String name) {
    add(new DropPartition(QualifiedName.parse(table), null, name, true));
  }

  /** Drops a partition of another partition, and its rows, in the same way. */
  public void dropPartitionConcurrently(String table, String of, String name) {
    add(new DropPartition(QualifiedName.parse(table), of, name, true));
  }

  /** Makes a table of the same schema a partition; all of its rows must be within the bound. */
  public void attachPartition(String table, String name, String bound) {
    add(new AttachPartition(QualifiedName.parse(table), new Partition(name, bound)));
  }

  /** Makes a table a partition: part of another one, or divided already in that way. */
  public void attachPartition(String table, PartitionDefinition partition) {
    add(new AttachPartition(QualifiedName.parse(table), partition.toPartition()));
  }

  /** Makes a partition a table of its own, which keeps its rows. */
  public void detachPartition(String table, String name) {
    add(new DetachPartition(QualifiedName.parse(table), null, name));
  }

  /** Makes a partition of another partition a table of its own, which keeps its rows. */
  public void detachPartition(String table, String of, String name) {
    add(new DetachPartition(QualifiedName.parse(table), of, name));
  }

  /** Gives a partition another name. */
  public void renamePartition(String table, String from, String to) {
    add(new RenamePartition(QualifiedName.parse(table), from, to));
  }
}
