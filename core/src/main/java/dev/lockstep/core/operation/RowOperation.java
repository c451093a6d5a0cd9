package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import java.util.List;

/** An operation on whole rows of a table, by way of the salvage table. */
public sealed interface RowOperation extends Operation permits RemoveRows, RestoreRows {

  /** Returns the table. */
  QualifiedName table();

  /** Returns the columns that identify a row in the salvage table. */
  List<String> key();

  /** Calls the method of the visitor that fits this operation. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Operation.Visitor<R> visitor) {
    return visitor.rows(this);
  }

  /**
   * One method for each operation on rows.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: removes the rows that break a rule. */
    R removeRows(RemoveRows operation);

    /** Visits: puts removed rows back. */
    R restoreRows(RestoreRows operation);
  }
}
