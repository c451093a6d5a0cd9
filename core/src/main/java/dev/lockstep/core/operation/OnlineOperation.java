package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;

/**
 * A part of a change that leaves readers and writers of the table at work: it holds a strong lock
 * for a moment only, or a weak one while it reads the rows.
 */
public sealed interface OnlineOperation extends Operation
    permits AddConstraintNotValid,
        ValidateConstraint,
        AddNotNullNotValid,
        ValidateNotNull,
        AddConstraintConcurrently,
        PartitionwiseOperation,
        AddConstraintUsingIndex,
        PrepareKeyOnPartitions,
        AddPreparedKey,
        AddForeignKeyToPartitions,
        AddShadowColumn,
        SwapColumn,
        DropShadowColumn,
        SetIdentityFromSequence {

  /** Returns the table. */
  QualifiedName table();

  /** Calls the method of the visitor that fits this operation. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Operation.Visitor<R> visitor) {
    return visitor.online(this);
  }

  /**
   * One method for each of these operations.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: adds a constraint that rows which exist need not satisfy yet. */
    R addConstraintNotValid(AddConstraintNotValid operation);

    /** Visits: makes sure that all rows satisfy a constraint. */
    R validateConstraint(ValidateConstraint operation);

    /** Visits: makes a column refuse NULL in new rows. */
    R addNotNullNotValid(AddNotNullNotValid operation);

    /** Visits: makes sure that no row has NULL in a column. */
    R validateNotNull(ValidateNotNull operation);

    /** Visits: adds a key whose index is built before. */
    R addConstraintConcurrently(AddConstraintConcurrently operation);

    /** Visits: builds an index on each partition of a table. */
    R createIndexOnPartitions(CreateIndexOnPartitions operation);

    /** Visits: adds a key or a foreign key to each partition of a table. */
    R addConstraintOnPartitions(AddConstraintOnPartitions operation);

    /** Visits: makes an index that is there a key. */
    R addConstraintUsingIndex(AddConstraintUsingIndex operation);

    /** Visits: builds the indexes of a key in each partition of a table. */
    R prepareKeyOnPartitions(PrepareKeyOnPartitions operation);

    /** Visits: makes the indexes that were built so a key of the table. */
    R addPreparedKey(AddPreparedKey operation);

    /** Visits the addition of a foreign key to partitions. */
    R addForeignKeyToPartitions(AddForeignKeyToPartitions operation);

    /** Visits: adds a column of another type that follows a column. */
    R addShadowColumn(AddShadowColumn operation);

    /** Visits: puts such a column in the place of the one that it follows. */
    R swapColumn(SwapColumn operation);

    /** Visits: drops such a column. */
    R dropShadowColumn(DropShadowColumn operation);

    /** Visits: makes a column an identity column that goes on where a sequence stands. */
    R setIdentityFromSequence(SetIdentityFromSequence operation);
  }
}
