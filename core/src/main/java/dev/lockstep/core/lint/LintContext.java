package dev.lockstep.core.lint;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What rules know beside the operation: the model after it all, and which tables are new. */
final class LintContext {

  private final Schema before;
  private final Schema after;
  private final Set<QualifiedName> created = new HashSet<>();

  LintContext(Schema before, Schema after, List<Operation> operations) {
    this.before = before;
    this.after = after;
    for (Operation operation : operations) {
      if (operation instanceof CreateTable creation) {
        created.add(creation.table().name());
      }
    }
  }

  Schema before() {
    return before;
  }

  Schema after() {
    return after;
  }

  /** Returns whether the table may have rows, and clients that use it. */
  boolean exists(QualifiedName table) {
    return !created.contains(table);
  }
}
