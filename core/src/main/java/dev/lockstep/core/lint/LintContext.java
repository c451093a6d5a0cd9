package dev.lockstep.core.lint;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.plan.Plan;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules know beside the operation: the models around it, and which tables are new. */
final class LintContext {

  private final Schema before;
  private final Schema after;
  private final Schema now;
  private final LintSettings settings;
  private final Set<QualifiedName> created;

  private LintContext(
      Schema before, Schema now, Schema after, LintSettings settings, Set<QualifiedName> created) {
    this.before = before;
    this.now = now;
    this.after = after;
    this.settings = settings;
    this.created = created;
  }

  static LintContext of(Schema before, Plan plan, LintSettings settings) {
    Set<QualifiedName> created = new HashSet<>();
    for (Operation operation : plan.upgrade()) {
      if (operation instanceof CreateTable creation) {
        created.add(creation.table().name());
      }
    }
    return new LintContext(before, before, plan.target(), settings, created);
  }

  /** Returns the same where the model just before the operation is the given one. */
  LintContext at(Schema justBefore) {
    return new LintContext(before, justBefore, after, settings, created);
  }

  /** Returns the model before all operations. */
  Schema before() {
    return before;
  }

  /** Returns the model just before the operation. */
  Schema now() {
    return now;
  }

  /** Returns the model after all operations. */
  Schema after() {
    return after;
  }

  LintSettings settings() {
    return settings;
  }

  /** Returns a column as it is just before the operation; null if there is none. */
  @Nullable Column column(QualifiedName name, String column) {
    Table table = now.table(name);
    return table == null ? null : table.column(column);
  }

  /** Returns whether the table may have rows, and clients that use it. */
  boolean exists(QualifiedName table) {
    return !created.contains(table);
  }
}
