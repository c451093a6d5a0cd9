package dev.lockstep.core.plan;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.CreateEnumType;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.DropIndex;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RenameEnumType;
import dev.lockstep.core.operation.ShadowNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Enum types that lose labels, or get them in another order: another type takes their place. Shadow
 * columns have it before, under a name of its own, so that clients go on with the old one until the
 * swap.
 */
final class Relabelling {

  private Relabelling() {}

  /** Returns whether a column changes to such a type, which can be there before the migration. */
  static boolean isOf(AlterColumnType change, List<Operation> operations, Schema before) {
    QualifiedName type = change.type().name();
    QualifiedName shadow = ShadowNames.type(type);
    return change.type().dimensions() == 0
        && before.enumType(type) != null
        && renames(operations, type)
        && before.enumType(shadow) == null
        && before.table(shadow) == null
        && before.definitions().stream().noneMatch(each -> each.ref().name().equals(shadow))
        && !isNamedByIndex(change, before);
  }

  private static boolean renames(List<Operation> operations, QualifiedName type) {
    return operations.stream()
            .anyMatch(each -> each instanceof RenameEnumType rename && rename.from().equals(type))
        && operations.stream().anyMatch(each -> creates(each, type));
  }

  private static boolean creates(Operation operation, QualifiedName type) {
    return operation instanceof CreateEnumType creation && creation.type().name().equals(type);
  }

  /** An index over the shadow can't compare it with values of the old type. */
  private static boolean isNamedByIndex(AlterColumnType change, Schema before) {
    Table table = before.table(change.table());
    return table == null
        || table.indexes().stream()
            .filter(index -> index.hasExpressionOver(change.column()))
            .flatMap(index -> ExpressionTexts.of(index).stream())
            .anyMatch(sql -> namesType(sql, change.type().name().name()));
  }

  /** A column may have the same name as its type, so what stands around it tells. */
  private static boolean namesType(String sql, String type) {
    List<SqlToken> words = SqlLexer.words(sql);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isIdentifier() && words.get(i).identifier().equals(type)) {
        int start = i > 1 && words.get(i - 1).is(".") ? i - 2 : i;
        boolean cast =
            start > 0 && (words.get(start - 1).is("::") || words.get(start - 1).is("AS"));
        boolean literal = i + 1 < words.size() && words.get(i + 1).kind() == SqlToken.Kind.STRING;
        if (cast || literal) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the change to the type under the name that it has before the swap. */
  static AlterColumnType early(AlterColumnType change, List<Operation> operations, Schema before) {
    return isOf(change, operations, before)
        ? new AlterColumnType(
            change.table(),
            change.column(),
            DataType.userDefined(ShadowNames.type(change.type().name())),
            change.conversion(),
            change.collation())
        : change;
  }

  /**
   * Returns the operations without those that drop and create again the indexes with an expression
   * over such columns: they are built over the shadows instead.
   *
   * @param isMeant which tables have shadows
   */
  static List<Operation> withoutIndexes(
      List<Operation> operations, Schema before, Predicate<QualifiedName> isMeant) {
    List<Operation> left = new ArrayList<>(operations);
    for (Table table : before.tables()) {
      List<String> columns = columns(table, operations, before);
      if (!columns.isEmpty() && isMeant.test(table.name())) {
        for (Index index : table.indexes()) {
          Operation drop = new DropIndex(table.name(), index.name(), false);
          Operation creation = new CreateIndex(table.name(), index, false);
          if (columns.stream().anyMatch(index::hasExpressionOver)
              && left.containsAll(List.of(drop, creation))) {
            left.removeAll(List.of(drop, creation));
          }
        }
      }
    }
    return left;
  }

  private static List<String> columns(Table table, List<Operation> operations, Schema before) {
    List<String> columns = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation instanceof AlterColumnType change
          && change.table().equals(table.name())
          && isOf(change, operations, before)) {
        columns.add(change.column());
      }
    }
    return columns;
  }

  /** Returns whether one of the operations is such a change in its plain form. */
  static boolean isAmong(
      Collection<Operation> some,
      List<Operation> operations,
      Schema before,
      Predicate<QualifiedName> isMeant) {
    return some.stream()
        .anyMatch(
            each ->
                each instanceof AlterColumnType change
                    && isMeant.test(change.table())
                    && isOf(change, operations, before));
  }
}
