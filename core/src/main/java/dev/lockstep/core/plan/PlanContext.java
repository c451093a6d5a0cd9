package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.Operation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/** What the planners of the kinds share: the two models, and what happens to columns as a whole. */
final class PlanContext {

  private final Schema before;
  private final Schema declared;
  private final Intent intent;
  private final List<Problem> problems;
  private final Map<QualifiedName, Set<String>> dropped = new HashMap<>();
  private final Map<QualifiedName, Set<String>> retyped = new HashMap<>();
  private final Map<QualifiedName, Set<String>> replaced = new HashMap<>();
  private final Map<QualifiedName, Set<String>> collated = new HashMap<>();

  PlanContext(
      Schema before, Schema declared, Intent intent, List<Change> changes, List<Problem> problems) {
    this.before = before;
    this.declared = declared;
    this.intent = intent;
    this.problems = problems;
    for (Change change : changes) {
      if (change instanceof ColumnChange.GenerationChanged generated && generated.replaces()) {
        add(dropped, generated.table(), generated.after());
        add(replaced, generated.table(), generated.after());
      } else if (change instanceof ColumnChange.TypeChanged typed) {
        computedAnew(typed.table(), typed.after().name());
        if (!Objects.equals(typed.before().collation(), typed.after().collation())) {
          add(collated, typed.table(), typed.after());
        }
      } else if (change instanceof ColumnChange.CollationChanged other) {
        computedAnew(other.table(), other.after().name());
        add(collated, other.table(), other.after());
      }
      if (change instanceof ColumnChange.Removed removed) {
        add(dropped, removed.table(), removed.column());
      } else if (change instanceof ColumnChange.TypeChanged typed
          && !TypeCasts.keepsOperators(typed.before().type(), typed.after().type())) {
        add(retyped, typed.table(), typed.after());
      }
    }
  }

  Schema before() {
    return before;
  }

  Schema declared() {
    return declared;
  }

  Intent intent() {
    return intent;
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  boolean isRetyped(QualifiedName table, String column) {
    return retyped.getOrDefault(table, Set.of()).contains(column);
  }

  /** Returns whether a column is dropped and made anew: other values are computed for it. */
  boolean isReplaced(QualifiedName table, String column) {
    return replaced(table).contains(column);
  }

  /** Returns the columns of a table that are dropped and made anew, with what is over them. */
  Set<String> replaced(QualifiedName table) {
    return replaced.getOrDefault(table, Set.of());
  }

  /** PostgreSQL changes no column that others are computed from, so these have to give way. */
  private void computedAnew(QualifiedName name, String base) {
    Table table = before.table(name);
    Table wanted = declared.table(name);
    if (table == null || wanted == null) {
      return;
    }
    for (Column column : table.columns()) {
      if (column.isGeneratedFrom(base) && wanted.column(column.name()) != null) {
        add(dropped, name, column);
        add(replaced, name, column);
      }
    }
  }

  /** Returns the columns of a table that go, or over which indexes have to be built anew. */
  Collection<String> disturbed(QualifiedName table) {
    Set<String> all = new HashSet<>(dropped.getOrDefault(table, Set.of()));
    all.addAll(retyped.getOrDefault(table, Set.of()));
    // An index built before such a change would lose a collation of its own by it.
    all.addAll(collated(table));
    return all;
  }

  /**
   * Plans the rename of an index or a key, by way of another name when something else still has the
   * new one: that may wait for the old one in its turn.
   *
   * @param rename makes the operation from the name before and the name after
   */
  List<OperationGroup> rename(
      QualifiedName table, String from, String to, BiFunction<String, String, Operation> rename) {
    String wanted = Refs.relation(table, to);
    boolean taken =
        before.tables().stream().anyMatch(other -> Refs.relations(other).contains(wanted));
    Set<String> old = Set.of(Refs.relation(table, from));
    if (!taken) {
      return List.of(
          OperationGroup.of(Phase.RENAME, rename.apply(from, to))
              .creating(Set.of(wanted))
              .removing(old));
    }
    String aside = Names.limit(from + "__old");
    Set<String> between = Set.of(Refs.relation(table, aside));
    return List.of(
        OperationGroup.of(Phase.RENAME, rename.apply(from, aside)).creating(between).removing(old),
        OperationGroup.of(Phase.RENAME, rename.apply(aside, to))
            .needing(between)
            .creating(Set.of(wanted)));
  }

  /** Returns the columns of a table whose collation changes. */
  Set<String> collated(QualifiedName table) {
    return collated.getOrDefault(table, Set.of());
  }

  private static void add(Map<QualifiedName, Set<String>> to, QualifiedName table, Column column) {
    to.computeIfAbsent(table, t -> new HashSet<>()).add(column.name());
  }
}
