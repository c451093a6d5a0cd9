package dev.lockstep.core.lint;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Families;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.core.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What rules know beside the operation: the models around it, and which tables are new. */
final class LintContext {

  private final Schema before;
  private final Schema after;
  private final Schema now;
  private final SortedSet<QualifiedName> held;
  private final LintSettings settings;
  private final Set<QualifiedName> created;
  private final List<RemoveRows> removals;

  private LintContext(
      Schema before,
      Schema now,
      SortedSet<QualifiedName> held,
      Schema after,
      LintSettings settings,
      Set<QualifiedName> created,
      List<RemoveRows> removals) {
    this.before = before;
    this.now = now;
    this.held = held;
    this.after = after;
    this.settings = settings;
    this.created = created;
    this.removals = removals;
  }

  static LintContext of(Schema before, Plan plan, LintSettings settings) {
    Set<QualifiedName> created = new HashSet<>();
    List<RemoveRows> removals = new ArrayList<>();
    for (Operation operation : plan.upgrade()) {
      if (operation instanceof CreateTable creation) {
        created.add(creation.table().name());
      } else if (operation instanceof RemoveRows removal) {
        removals.add(removal);
      }
    }
    return new LintContext(
        before, before, new TreeSet<>(), plan.target(), settings, created, removals);
  }

  /**
   * Returns the same at an operation.
   *
   * @param justBefore the model just before it
   * @param locked the tables that stop writers, locked before it in the same transaction
   */
  LintContext at(Schema justBefore, SortedSet<QualifiedName> locked) {
    return new LintContext(
        before,
        justBefore,
        Collections.unmodifiableSortedSet(locked),
        after,
        settings,
        created,
        removals);
  }

  /** Returns the model before all operations. */
  Schema before() {
    return before;
  }

  /** Returns the model just before the operation. */
  Schema now() {
    return now;
  }

  /** Returns the tables that others wait for until the transaction of the operation ends. */
  SortedSet<QualifiedName> held() {
    return held;
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

  /** Returns whether the rows that break the rule of an operation are removed. */
  boolean isCorrected(Operation operation) {
    return removals.stream().anyMatch(removal -> removal.isFor(operation));
  }

  /** Returns when to make a change whose rows are read under a lock. */
  String whileClientsGoOn(QualifiedName table) {
    boolean family = Families.members(List.of(before, after)).contains(table);
    return family
        ? "do it while the tables are quiet: one inherits from another"
        : "with lockstep.locking=online clients go on meanwhile";
  }

  /** Returns whether the table may have rows, and clients that use it. */
  boolean exists(QualifiedName table) {
    return !created.contains(table);
  }
}
