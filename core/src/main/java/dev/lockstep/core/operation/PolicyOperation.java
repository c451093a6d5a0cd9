package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;

/** An operation on row-level security. */
public sealed interface PolicyOperation extends Operation
    permits CreatePolicy, DropPolicy, AlterPolicy, RenamePolicy, SetRowSecurity {

  /** Returns the table. */
  QualifiedName table();

  /** Calls the method of the visitor that fits this operation. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Operation.Visitor<R> visitor) {
    return visitor.policy(this);
  }

  /**
   * One method for each operation on row-level security.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: creates a policy. */
    R createPolicy(CreatePolicy operation);

    /** Visits: drops a policy. */
    R dropPolicy(DropPolicy operation);

    /** Visits: gives a policy other roles and conditions. */
    R alterPolicy(AlterPolicy operation);

    /** Visits: gives a policy another name. */
    R renamePolicy(RenamePolicy operation);

    /** Visits: says whether policies count, and for whom. */
    R setRowSecurity(SetRowSecurity operation);
  }
}
