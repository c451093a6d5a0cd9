package dev.lockstep.core.plan;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.DropNotNull;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetReplicaIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts the replica identities of tables into operations whose order is known. An index that goes,
 * or that is built anew, takes the identity with it, so the new identity comes before that; where
 * its index is not there yet, all columns stand in for it. What is left comes last.
 */
final class ReplicaIdentityForms {

  private final Schema wanted;
  private final List<Operation> operations;
  private final List<Operation> result = new ArrayList<>();
  private Schema schema;

  private ReplicaIdentityForms(Schema before, List<Operation> operations, Schema wanted) {
    this.schema = before;
    this.operations = operations;
    this.wanted = wanted;
  }

  /**
   * Returns the operations with those that set identities among them.
   *
   * @param before the model before them
   * @param operations operations that set none
   * @param wanted the model with the identities that tables shall have in the end
   */
  static List<Operation> of(Schema before, List<Operation> operations, Schema wanted) {
    return new ReplicaIdentityForms(before, operations, wanted).result();
  }

  /** Returns the operations without those that set identities. */
  static List<Operation> without(List<Operation> operations) {
    return operations.stream().filter(each -> !(each instanceof SetReplicaIdentity)).toList();
  }

  /** Returns a model in which all tables have the usual identity. */
  static Schema without(Schema schema) {
    return with(schema, (table, other) -> identified(table, ReplicaIdentity.DEFAULT), schema);
  }

  /** Returns a model with the identities of another one. */
  static Schema copy(Schema from, Schema to) {
    return with(to, (table, other) -> identified(table, other.options().replicaIdentity()), from);
  }

  private static Schema with(Schema schema, BinaryOperator<Table> change, Schema others) {
    Schema after = schema;
    for (Table table : schema.tables()) {
      Table other = others.table(table.name());
      if (other != null) {
        after = after.with(change.apply(table, other));
      }
    }
    return after;
  }

  private static Table identified(Table table, ReplicaIdentity identity) {
    return table.withOptions(table.options().withReplicaIdentity(identity));
  }

  private List<Operation> result() {
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      for (Table table : schema.tables()) {
        if (isInTheWay(table, operation)) {
          giveWay(table, operations.subList(i, operations.size()));
        }
      }
      result.add(operation);
      schema = operation.apply(schema);
    }
    for (Table table : schema.tables()) {
      Table other = wanted.table(table.name());
      ReplicaIdentity identity = other == null ? null : other.options().replicaIdentity();
      if (identity != null
          && !identity.equals(table.options().replicaIdentity())
          && identity.problem(table) == null) {
        set(table.name(), identity);
      }
    }
    return result;
  }

  /** Returns whether a table would lose its identity, or PostgreSQL refuses because of it. */
  private boolean isInTheWay(Table table, Operation operation) {
    ReplicaIdentity identity = table.options().replicaIdentity();
    if (identity.index() == null) {
      return false;
    }
    if (operation instanceof DropNotNull drop) {
      return drop.table().equals(table.name()) && identity.columns(table).contains(drop.column());
    }
    Table after = operation.apply(schema).table(table.name());
    return after != null && after.options().replicaIdentity().index() == null;
  }

  private void giveWay(Table table, List<Operation> rest) {
    Table last = wanted.table(TableRenames.last(table.name(), rest));
    if (last == null) {
      return;
    }
    ReplicaIdentity identity = last.options().replicaIdentity();
    boolean there =
        !identity.equals(table.options().replicaIdentity())
            && identity.problem(table) == null
            && isTheSame(table, last, identity.index());
    set(table.name(), there ? identity : ReplicaIdentity.FULL);
  }

  /** Returns whether an index is already what it will be in the end. */
  private static boolean isTheSame(Table now, Table last, @Nullable String name) {
    if (name == null) {
      return true;
    }
    Index index = now.index(name);
    Constraint key = now.constraint(name);
    return Objects.equals(index, last.index(name)) && Objects.equals(key, last.constraint(name));
  }

  private void set(QualifiedName table, ReplicaIdentity identity) {
    SetReplicaIdentity operation = new SetReplicaIdentity(table, identity);
    result.add(operation);
    schema = operation.apply(schema);
  }
}
