package dev.lockstep.migration;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;

/** The parts of changes that leave readers and writers of a table at work. */
abstract sealed class OnlineChanges permits TableFeatures {

  OnlineChanges() {}

  abstract void add(Operation operation);

  /**
   * Adds a check or a foreign key that new and changed rows have to satisfy; those that exist are
   * not read, so the table is locked for a moment only (manual, ALTER TABLE). Have {@link
   * #validateConstraint} read them later in the same migration or in another one.
   *
   * @throws IllegalArgumentException if it is neither a check nor a foreign key
   */
  public void addConstraintNotValid(String table, ConstraintDefinition constraint) {
    add(new AddConstraintNotValid(QualifiedName.parse(table), constraint.toConstraint()));
  }

  /**
   * Makes sure that all rows satisfy a constraint, in a transaction of its own, while readers and
   * writers go on. It fails when one does not; the constraint stays, NOT VALID.
   */
  public void validateConstraint(String table, String name) {
    add(new ValidateConstraint(QualifiedName.parse(table), name));
  }

  /**
   * Makes a column refuse NULL in new and changed rows; those that exist are not read. Fill the
   * column before: a row with NULL can't be changed any more. Have {@link #validateNotNull} read
   * the rows later in the same migration.
   */
  public void addNotNullNotValid(String table, String column) {
    add(new AddNotNullNotValid(QualifiedName.parse(table), column));
  }

  /**
   * Makes sure that no row has NULL in a column, in a transaction of its own, while readers and
   * writers go on; the column is NOT NULL then. It completes {@link #addNotNullNotValid}.
   */
  public void validateNotNull(String table, String column) {
    add(new ValidateNotNull(QualifiedName.parse(table), column));
  }

  /**
   * Adds a primary key or a unique constraint and builds its index while readers and writers go on,
   * outside any transaction. The columns of a primary key must be NOT NULL before.
   *
   * @throws IllegalArgumentException if it is neither of them
   */
  public void addConstraintConcurrently(String table, ConstraintDefinition key) {
    add(new AddConstraintConcurrently(QualifiedName.parse(table), key.toConstraint()));
  }
}
