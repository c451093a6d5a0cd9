package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds of what few tables have. */
public sealed interface TableOptionPostcondition extends Postcondition {

  /** Returns the table. */
  QualifiedName table();

  /** Calls the method of the visitor that fits this postcondition. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Postcondition.Visitor<R> visitor) {
    return visitor.tableOption(this);
  }

  /** Returns what holds of a table that was just created; nothing for most. */
  static List<Postcondition> of(Table table) {
    List<Postcondition> all = new ArrayList<>();
    if (table.options().unlogged()) {
      all.add(new IsUnlogged(table.name(), true));
    }
    table
        .options()
        .parameters()
        .values()
        .forEach((name, value) -> all.add(new HasParameter(table.name(), name, value)));
    if (!table.options().replicaIdentity().equals(ReplicaIdentity.DEFAULT)) {
      all.add(new HasReplicaIdentity(table.name(), table.options().replicaIdentity()));
    }
    table.options().parents().forEach(up -> all.add(new Inherits(table.name(), up, true)));
    return all;
  }

  /**
   * A table is unlogged, or logged.
   *
   * @param table the table
   * @param unlogged whether it is unlogged
   */
  record IsUnlogged(QualifiedName table, boolean unlogged) implements TableOptionPostcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.isUnlogged(this);
    }
  }

  /**
   * A table has a storage parameter with this value.
   *
   * @param table the table
   * @param name the name of the parameter
   * @param value its value; null where it is not set
   */
  record HasParameter(QualifiedName table, String name, @Nullable String value)
      implements TableOptionPostcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.hasParameter(this);
    }
  }

  /**
   * That is what subscribers of publications get of old rows of a table.
   *
   * @param table the table
   * @param identity its replica identity
   */
  record HasReplicaIdentity(QualifiedName table, ReplicaIdentity identity)
      implements TableOptionPostcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.hasReplicaIdentity(this);
    }
  }

  /**
   * A table inherits from another one, or does not.
   *
   * @param table the table
   * @param parent the other one
   * @param inherits whether it does
   */
  record Inherits(QualifiedName table, QualifiedName parent, boolean inherits)
      implements TableOptionPostcondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.inherits(this);
    }
  }

  /**
   * One method for each postcondition of what few tables have.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a table is unlogged, or logged. */
    R isUnlogged(IsUnlogged postcondition);

    /** Visits: a table has a storage parameter with this value. */
    R hasParameter(HasParameter postcondition);

    /** Visits: what subscribers of publications get of old rows of a table. */
    R hasReplicaIdentity(HasReplicaIdentity postcondition);

    /** Visits: a table inherits from another one, or does not. */
    R inherits(Inherits postcondition);
  }
}
