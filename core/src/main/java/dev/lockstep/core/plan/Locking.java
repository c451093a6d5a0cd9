package dev.lockstep.core.plan;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Operation;
import java.util.Collection;
import java.util.List;

/** How long changes of a table that exists may lock it. */
public enum Locking {
  /** For a moment: rows are read while clients go on, in transactions of their own. */
  ONLINE,
  /** While its rows are read: fewer steps and one transaction, good for small or idle tables. */
  BLOCKING;

  List<Operation> formsOf(
      Schema before, List<Operation> operations, Collection<QualifiedName> small) {
    return switch (this) {
      case ONLINE -> OnlineForms.of(before, operations, small);
      case BLOCKING -> operations;
    };
  }
}
