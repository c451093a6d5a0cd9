package dev.lockstep.core.plan;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Originals;
import dev.lockstep.core.operation.ReplaceObject;
import java.util.List;
import java.util.Set;

/** Which conversions a trigger can make of one row, as the plain form makes them of all. */
final class ShadowConversions implements Conversion.Visitor<Boolean> {

  private final AlterColumnType change;
  private final List<Operation> operations;
  private final Schema now;
  private final Table first;
  private final Table table;

  private ShadowConversions(
      AlterColumnType change, List<Operation> operations, Schema now, Table first, Table table) {
    this.change = change;
    this.operations = operations;
    this.now = now;
    this.first = first;
    this.table = table;
  }

  /** Returns whether one can; the models before all operations and before the change are given. */
  static boolean isPossible(
      AlterColumnType change, List<Operation> operations, Schema before, Schema now) {
    Table first = before.table(change.table());
    Table table = now.table(change.table());
    return first != null
        && table != null
        && change.conversion().accept(new ShadowConversions(change, operations, now, first, table));
  }

  @Override
  public Boolean cast(Conversion.Cast conversion) {
    return true;
  }

  @Override
  public Boolean labels(Conversion.Labels conversion) {
    return Originals.of(conversion) == Originals.NONE || hasKey(conversion.key());
  }

  /** The expression is over the row as it is before the migration, and over nothing else. */
  @Override
  public Boolean using(Conversion.Using conversion) {
    Set<String> names = Mentions.inSql(conversion.expression());
    return hasKey(conversion.key())
        && !names.contains(change.table().name())
        && table.columns().stream()
            .filter(each -> names.contains(each.name()))
            .allMatch(this::stays)
        && operations.stream().noneMatch(each -> makes(each, names));
  }

  /** A value that the old type does not take would be found in the middle of the table. */
  @Override
  public Boolean restore(Conversion.Restore conversion) {
    DataType type = change.type();
    boolean isText = type.equals(DataType.of("text"));
    boolean isVarchar = type.isText() && type.toString().startsWith("varchar");
    return hasKey(conversion.key())
        && (isText || (isVarchar && hasRoomForLabels(type)) || hasAllLabels(type));
  }

  private List<String> labels(DataType type) {
    EnumType labels = type.dimensions() == 0 ? now.enumType(type.name()) : null;
    return labels == null ? List.of() : labels.labels();
  }

  private List<String> labelsNow() {
    Column column = table.column(change.column());
    return column == null ? List.of() : labels(column.type());
  }

  private boolean hasRoomForLabels(DataType type) {
    List<String> labels = labelsNow();
    return type.arguments().isEmpty()
        || (!labels.isEmpty()
            && labels.stream()
                .allMatch(
                    label ->
                        label.codePointCount(0, label.length())
                            <= Integer.parseInt(type.arguments().get(0))));
  }

  private boolean hasAllLabels(DataType type) {
    List<String> labels = labelsNow();
    return !labels.isEmpty() && labels(type).containsAll(labels);
  }

  /** Originals are found by a key that is there all the time and means the same. */
  private boolean hasKey(List<String> key) {
    PrimaryKey had = first.primaryKey();
    PrimaryKey has = table.primaryKey();
    return had != null
        && has != null
        && had.columns().equals(key)
        && has.columns().equals(key)
        && key.stream().noneMatch(this::isRetyped);
  }

  private boolean stays(Column column) {
    Column then = first.column(column.name());
    return then != null
        && then.type().equals(column.type())
        && then.generation() == null
        && column.generation() == null
        && (column.name().equals(change.column()) || !isRetyped(column.name()));
  }

  private boolean isRetyped(String column) {
    return operations.stream()
        .anyMatch(
            each ->
                each instanceof AlterColumnType other
                    && other.table().equals(change.table())
                    && other.column().equals(column));
  }

  private static boolean makes(Operation operation, Set<String> names) {
    return (operation instanceof CreateObject creation
            && names.contains(creation.definition().ref().name().name()))
        || (operation instanceof ReplaceObject replacement
            && names.contains(replacement.after().ref().name().name()));
  }
}
