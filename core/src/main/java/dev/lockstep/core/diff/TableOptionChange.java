package dev.lockstep.core.diff;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;

/** A difference of what few tables have. */
public sealed interface TableOptionChange extends Change {

  /** Returns the table. */
  QualifiedName table();

  /** Calls the method of the visitor that fits this change. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Change.Visitor<R> visitor) {
    return visitor.tableOptionChanged(this);
  }

  /**
   * A table that becomes unlogged, or logged.
   *
   * @param table the table
   * @param unlogged whether it becomes unlogged
   */
  record LoggingChanged(QualifiedName table, boolean unlogged) implements TableOptionChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).property("unlogged");
    }

    @Override
    public String describe() {
      return "table " + table + ": becomes " + (unlogged ? "unlogged" : "logged");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.loggingChanged(this);
    }
  }

  /**
   * Other storage parameters of a table.
   *
   * @param table the table
   * @param before the old parameters
   * @param after the new parameters
   */
  record ParametersChanged(QualifiedName table, Parameters before, Parameters after)
      implements TableOptionChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).property("with");
    }

    @Override
    public String describe() {
      return "table "
          + table
          + ": storage parameters "
          + (after.isEmpty() ? "taken away" : "become " + after);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.parametersChanged(this);
    }
  }

  /**
   * Something else of old rows that subscribers of publications get.
   *
   * @param table the table
   * @param identity the new replica identity
   */
  record ReplicaIdentityChanged(QualifiedName table, ReplicaIdentity identity)
      implements TableOptionChange {
    @Override
    public ModelPath path() {
      return ModelPath.table(table).property("replicaIdentity");
    }

    @Override
    public String describe() {
      return "table " + table + ": replica identity becomes " + identity;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.replicaIdentityChanged(this);
    }
  }

  /**
   * One method for each change of what few tables have.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a table that becomes unlogged, or logged. */
    R loggingChanged(LoggingChanged change);

    /** Visits: other storage parameters of a table. */
    R parametersChanged(ParametersChanged change);

    /** Visits: something else of old rows that subscribers of publications get. */
    R replicaIdentityChanged(ReplicaIdentityChanged change);
  }
}
