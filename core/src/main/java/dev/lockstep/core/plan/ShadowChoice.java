package dev.lockstep.core.plan;

import dev.lockstep.core.impact.Impacts;
import dev.lockstep.core.impact.TableImpact;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.core.operation.CreateEnumType;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.RenameColumn;
import dev.lockstep.core.operation.RenameConstraint;
import dev.lockstep.core.operation.RenameIndex;
import dev.lockstep.core.operation.RenameTable;
import dev.lockstep.core.operation.SetTableLogging;
import dev.lockstep.core.operation.SqlStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the type changes that go through a shadow column: those that would rewrite a table that
 * exists, where nothing in the same migration or about the table is in the way. Where one change of
 * a table has to be a plain one, all are: it writes the table anew in any case.
 */
final class ShadowChoice {

  private final List<Schema> states;
  private final List<Operation> operations;

  private ShadowChoice(List<Schema> states, List<Operation> operations) {
    this.states = states;
    this.operations = operations;
  }

  /**
   * Returns the places of the changes among the operations.
   *
   * @param states the model before each operation, and the one after the last
   */
  static SortedSet<Integer> of(List<Schema> states, List<Operation> operations) {
    return new ShadowChoice(states, operations).places();
  }

  private SortedSet<Integer> places() {
    Map<QualifiedName, List<Integer>> byTable = new TreeMap<>();
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i) instanceof AlterColumnType change && rewrites(change, states.get(i))) {
        byTable.computeIfAbsent(change.table(), t -> new ArrayList<>()).add(i);
      }
    }
    SortedSet<Integer> places = new TreeSet<>();
    for (List<Integer> changes : byTable.values()) {
      if (changes.stream().allMatch(this::isPossible)) {
        places.addAll(changes);
      }
    }
    return places;
  }

  private static boolean rewrites(AlterColumnType change, Schema now) {
    return Impacts.of(change, now).orElse(List.of()).stream()
        .anyMatch(
            impact ->
                impact.table().equals(change.table()) && impact.work() == TableImpact.Work.REWRITE);
  }

  private boolean isPossible(int place) {
    AlterColumnType change = (AlterColumnType) operations.get(place);
    return ShadowConversions.isPossible(change, operations, states.get(0), states.get(place))
        && operations.stream().noneMatch(each -> each != change && interferes(each, change))
        && isKnown(change, states.get(place))
        && ShadowObstacles.none(change, states, place);
  }

  /** Returns whether the operation makes it unclear what the preparation would find. */
  private static boolean interferes(Operation operation, AlterColumnType change) {
    QualifiedName table = change.table();
    if (operation instanceof SqlStep
        || operation instanceof CodeStep
        || operation instanceof Backfill) {
      return true;
    }
    if (operation instanceof RenameTable rename) {
      return rename.from().equals(table) || rename.to().equals(table);
    }
    if (operation instanceof RenameColumn rename) {
      return rename.table().equals(table);
    }
    if (operation instanceof RenameConstraint rename) {
      return rename.table().equals(table);
    }
    if (operation instanceof RenameIndex rename) {
      return rename.table().equals(table);
    }
    return endsOrRewrites(operation, change);
  }

  private static boolean endsOrRewrites(Operation operation, AlterColumnType change) {
    QualifiedName table = change.table();
    if (operation instanceof SetTableLogging logging) {
      return logging.table().equals(table);
    }
    if (operation instanceof PartitionOperation partition) {
      return partition.table().equals(table);
    }
    if (operation instanceof DropTable drop) {
      return drop.name().equals(table);
    }
    if (operation instanceof DropColumn drop) {
      return drop.table().equals(table) && drop.column().equals(change.column());
    }
    return operation instanceof AlterColumnType other
        && other.table().equals(table)
        && other.column().equals(change.column());
  }

  /** Returns whether the new type is there before the migration, or can be made first of all. */
  private boolean isKnown(AlterColumnType change, Schema now) {
    if (change.collation() != null && creates(DefinitionKind.COLLATION)) {
      return false;
    }
    DataType element = change.type().element();
    if (element.isBuiltin()) {
      return true;
    }
    EnumType wanted = now.enumType(element.name());
    EnumType before = states.get(0).enumType(element.name());
    if (wanted == null) {
      return false; // A domain may have checks, with which even an empty column rewrites the table.
    }
    if (before == null) {
      return canBeFirst(wanted);
    }
    return before.labels().equals(wanted.labels())
        || Relabelling.isOf(change, operations, states.get(0));
  }

  private boolean canBeFirst(EnumType type) {
    return operations.contains(new CreateEnumType(type))
        && !creates(DefinitionKind.SCHEMA)
        && states.get(0).table(type.name()) == null
        && states.get(0).definitions().stream()
            .noneMatch(each -> each.ref().name().equals(type.name()));
  }

  private boolean creates(DefinitionKind kind) {
    return operations.stream()
        .anyMatch(each -> each instanceof CreateObject made && made.definition().kind() == kind);
  }
}
