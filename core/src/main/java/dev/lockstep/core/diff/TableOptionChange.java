package dev.lockstep.core.diff;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;
import java.util.List;
import java.util.stream.Collectors;

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
   * Other tables that a table inherits from.
   *
   * @param table the table
   * @param before the old ones
   * @param after the new ones
   */
  record ParentsChanged(QualifiedName table, List<QualifiedName> before, List<QualifiedName> after)
      implements TableOptionChange {

    /** Copies the lists. */
    public ParentsChanged {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public ModelPath path() {
      return ModelPath.table(table).property("inherits");
    }

    @Override
    public String describe() {
      String names = after.stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
      return "table " + table + ": inherits " + (names.isEmpty() ? "no more" : "from " + names);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.parentsChanged(this);
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

    /** Visits: other tables that a table inherits from. */
    R parentsChanged(ParentsChanged change);
  }
}
