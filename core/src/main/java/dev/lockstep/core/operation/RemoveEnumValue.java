package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives an enum type labels that {@code ALTER TYPE} can't give it: PostgreSQL neither removes nor
 * reorders labels (manual, section 8.7.4), so a new type takes the place of the old one.
 */
public final class RemoveEnumValue {

  private RemoveEnumValue() {}

  /** Returns the operations that take one label away; rows that still hold it are refused. */
  static List<Operation> plan(Schema before, QualifiedName type, String label) {
    List<String> labels =
        Models.enumType(before, type).labels().stream().filter(l -> !l.equals(label)).toList();
    return plan(before, type, labels, Map.of());
  }

  /**
   * Returns the operations that replace the labels of a type.
   *
   * @param before the model
   * @param type the type
   * @param labels the labels it shall have
   * @param replacements which of them stands for a label that goes; rows with a label that goes and
   *     has no replacement are refused
   * @throws OperationException if there is no such type
   */
  public static List<Operation> plan(
      Schema before, QualifiedName type, List<String> labels, Map<String, String> replacements) {
    EnumType old = Models.enumType(before, type);
    QualifiedName aside = type.withName(Names.limit(type.name() + "__old"));
    List<Operation> operations = new ArrayList<>();
    List<Operation> after = new ArrayList<>();
    Map<String, String> map = new TreeMap<>(replacements);
    labels.forEach(label -> map.put(label, label));
    operations.add(new RenameEnumType(type, aside));
    operations.add(new CreateEnumType(old.withLabels(labels)));
    for (Table table : before.tables()) {
      for (Column column : table.columns()) {
        if (column.type().isUserDefined(type)) {
          PolicyDependents.around(before, table, column.name(), operations, after);
          convert(table, column, map, operations, after);
        }
      }
    }
    operations.addAll(after);
    operations.add(new DropEnumType(aside));
    return operations;
  }

  private static void convert(
      Table table,
      Column column,
      Map<String, String> map,
      List<Operation> operations,
      List<Operation> after) {
    QualifiedName name = table.name();
    if (column.generation() != null) {
      TypeChangeDependents.makeAnew(table, column, operations, after);
      return;
    }
    String expression = column.defaultExpression();
    if (expression != null) {
      operations.add(new SetDefault(name, column.name(), null));
      after.add(new SetDefault(name, column.name(), expression));
    }
    TypeChangeDependents.around(table, column.name(), operations, after);
    @Nullable PrimaryKey key = table.primaryKey();
    Conversion conversion =
        column.type().dimensions() > 0 || key == null
            ? Conversion.viaText()
            : new Conversion.Labels(map, false, null, key.columns());
    operations.add(new AlterColumnType(name, column.name(), column.type(), conversion));
  }
}
