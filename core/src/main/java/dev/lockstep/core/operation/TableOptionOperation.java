package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;

/** An operation on what few tables have. */
public sealed interface TableOptionOperation extends Operation
    permits SetTableLogging,
        SetTableParameters,
        ResetTableParameters,
        SetReplicaIdentity,
        Inherit,
        NoInherit {

  /** Returns the table. */
  QualifiedName table();

  /** Calls the method of the visitor that fits this operation. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Operation.Visitor<R> visitor) {
    return visitor.tableOption(this);
  }

  /**
   * One method for each operation on what few tables have.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: makes a table unlogged, or logged. */
    R setLogging(SetTableLogging operation);

    /** Visits: sets storage parameters. */
    R setParameters(SetTableParameters operation);

    /** Visits: gives storage parameters their defaults. */
    R resetParameters(ResetTableParameters operation);

    /** Visits: says what of old rows subscribers of publications get. */
    R setReplicaIdentity(SetReplicaIdentity operation);

    /** Visits: makes a table inherit from another one. */
    R inherit(Inherit operation);

    /** Visits: makes a table inherit no more from another one. */
    R noInherit(NoInherit operation);
  }
}
