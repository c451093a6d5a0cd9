package dev.lockstep.core.plan;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.DropIndex;
import dev.lockstep.core.operation.DropNotNull;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.core.operation.RestoreRows;
import dev.lockstep.core.operation.RowRule;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts the removals that were asked for where the rows must be gone: before what reads them. That
 * is the validation of a rule that came NOT VALID, the building of an index, or the rule itself.
 * The way back puts the rows of a table back at once, after the last of these rules is gone.
 */
final class RowRemovals {

  private final Schema before;
  private final Schema declared;
  private final Intent intent;

  /**
   * Makes it.
   *
   * @param before the committed model with the names of the declared one
   */
  RowRemovals(Schema before, Schema declared, Intent intent) {
    this.before = before;
    this.declared = declared;
    this.intent = intent;
  }

  /** Returns the operations with the removals among them. */
  List<Operation> in(List<Operation> upgrade, Consumer<Problem> problems) {
    List<Operation> result = new ArrayList<>(upgrade);
    Set<QualifiedName> created = new HashSet<>();
    for (Operation operation : upgrade) {
      if (operation instanceof CreateTable creation) {
        created.add(creation.table().name());
      }
    }
    intent
        .removals()
        .forEach(
            (part, keep) -> {
              RowRule rule = newRule(part);
              if (rule != null && !created.contains(part.object())) {
                put(part, rule, keep.orElse(null), result, problems);
              }
            });
    return result;
  }

  /** Returns the rule if it is one and was none before; null otherwise. */
  private @Nullable RowRule newRule(Intent.Part part) {
    Table old = before.table(part.object());
    Table table = declared.table(part.object());
    if (old == null || table == null) {
      return null;
    }
    RowRule rule = RowRule.named(table, part.part());
    boolean isNewColumn = rule instanceof RowRule.NotNull && old.column(part.part()) == null;
    return rule == null || isNewColumn || rule.equals(RowRule.named(old, part.part()))
        ? null
        : rule;
  }

  private void put(
      Intent.Part part,
      RowRule rule,
      @Nullable String keep,
      List<Operation> operations,
      Consumer<Problem> problems) {
    PrimaryKey key = Objects.requireNonNull(before.table(part.object())).primaryKey();
    Table table = Objects.requireNonNull(declared.table(part.object()));
    if (key == null || !table.columnNames().containsAll(key.columns())) {
      problems.accept(problem(part, "have no primary key before it to be kept under"));
      return;
    }
    RemoveRows removal = new RemoveRows(part.object(), rule, key.columns(), keep);
    int place = place(removal, operations);
    if (place < 0) {
      problems.accept(problem(part, "can't be removed beside the other changes of the table"));
    } else {
      operations.add(place, removal);
    }
  }

  private static int place(RemoveRows removal, List<Operation> operations) {
    int place = first(operations, operation -> isValidation(operation) && removal.isFor(operation));
    return place >= 0 ? place : first(operations, removal::isFor);
  }

  private static boolean isValidation(Operation operation) {
    return operation instanceof ValidateConstraint || operation instanceof ValidateNotNull;
  }

  private static int first(List<Operation> operations, Predicate<Operation> wanted) {
    for (int i = 0; i < operations.size(); i++) {
      if (wanted.test(operations.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static Problem problem(Intent.Part part, String why) {
    return new Problem(
        Problem.Kind.UNSUPPORTED,
        ModelPath.table(part.object()).removal(part.part()),
        part.object() + "." + part.part(),
        List.of(),
        "rows of "
            + part.object()
            + " that break "
            + part.part()
            + " "
            + why
            + "; make the change in two migrations");
  }

  /**
   * Returns the way back with the rows among them.
   *
   * @param upgrade the operations with the removals
   * @param start the model before the upgrade
   * @param end the model after it
   */
  static List<Operation> undone(
      List<Operation> upgrade, List<Operation> downgrade, Schema start, Schema end) {
    Map<QualifiedName, RestoreRows> restorations = new LinkedHashMap<>();
    List<RemoveRows> removals = new ArrayList<>();
    Schema schema = start;
    for (Operation operation : upgrade) {
      if (operation instanceof RemoveRows removal) {
        removals.add(removal);
        restorations.put(removal.table(), (RestoreRows) removal.inverse(schema).get(0));
      }
      schema = operation.apply(schema);
    }
    List<Operation> result = new ArrayList<>(downgrade);
    restorations.forEach(
        (table, restoration) -> {
          int place = 0;
          for (int i = 0; i < result.size(); i++) {
            Operation operation = result.get(i);
            boolean ends = removals.stream().anyMatch(each -> isEnd(operation, each, table));
            place = ends ? i + 1 : place;
          }
          Schema then = Replay.apply(end, result.subList(0, place));
          result.add(place, fitting(restoration, then));
        });
    return result;
  }

  private static boolean isEnd(Operation operation, RemoveRows removal, QualifiedName table) {
    if (!removal.table().equals(table)) {
      return false;
    }
    String rule = removal.rule().name();
    if (operation instanceof DropConstraint drop) {
      return drop.table().equals(table) && drop.constraint().equals(rule);
    }
    if (operation instanceof DropIndex drop) {
      return drop.table().equals(table) && drop.index().equals(rule);
    }
    return operation instanceof DropNotNull drop
        && drop.table().equals(table)
        && drop.column().equals(rule);
  }

  /** A column that is dropped on the way back has no place for its values. */
  private static RestoreRows fitting(RestoreRows restoration, Schema then) {
    Table table = then.table(restoration.table());
    List<String> columns =
        restoration.columns().stream()
            .filter(column -> table != null && table.column(column) != null)
            .toList();
    return new RestoreRows(restoration.table(), restoration.key(), columns);
  }
}
