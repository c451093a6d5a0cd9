package dev.lockstep.core.diff;

import dev.lockstep.core.model.ModelPath;

/** One difference between two models: a fact, without a decision what to do about it. */
public sealed interface Change
    permits EnumTypeChange,
        SequenceChange,
        TableChange,
        ColumnChange,
        ConstraintChange,
        IndexChange,
        DefinitionChange,
        TableOptionChange,
        PolicyChange,
        PartitionChange {

  /** Returns where in the new model the change stands; for what is gone, where it stood. */
  ModelPath path();

  /** Returns the change in words, in one line. */
  String describe();

  /** Calls the method of the visitor that fits this change. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each change.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R>
      extends EnumTypeChange.Visitor<R>,
          SequenceChange.Visitor<R>,
          TableChange.Visitor<R>,
          ColumnChange.Visitor<R>,
          ConstraintChange.Visitor<R>,
          IndexChange.Visitor<R>,
          DefinitionChange.Visitor<R> {
    /** Visits: a difference of what few tables have. */
    R tableOptionChanged(TableOptionChange change);

    /** Visits: a difference of row-level security. */
    R policyChanged(PolicyChange change);

    /** Visits: a difference of how a table is partitioned. */
    R partitionChanged(PartitionChange change);
  }
}
