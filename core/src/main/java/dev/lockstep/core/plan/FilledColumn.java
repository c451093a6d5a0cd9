package dev.lockstep.core.plan;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlKeywords;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.VolatileFunctions;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetDefault;
import dev.lockstep.core.operation.ValidateNotNull;
import java.util.List;
import java.util.TreeMap;

/**
 * A new column whose default is another one in each row, such as {@code gen_random_uuid()}: added
 * with it, it would rewrite the table. It comes without values, gets its default for new rows, is
 * filled in batches, and refuses NULL then.
 */
final class FilledColumn {

  private static final int BATCH = 5000;

  private FilledColumn() {}

  /** Returns whether it can be filled in batches, and nothing that comes later wants it full. */
  static boolean isFor(AddColumn addition, Schema schema, List<Operation> later) {
    Column column = addition.column();
    Table table = schema.table(addition.table());
    return column.defaultExpression() != null
        && column.generation() == null
        && VolatileFunctions.isCalledIn(column.defaultExpression())
        && table != null
        && table.primaryKey() != null
        && later.stream()
            .noneMatch(
                operation ->
                    OnlineForms.disturbs(operation, addition.table())
                        || wantsValues(operation, addition));
  }

  private static boolean wantsValues(Operation operation, AddColumn addition) {
    return operation instanceof AddConstraint constraint
        && constraint.table().equals(addition.table())
        && !constraint.constraint().columnsAmong(List.of(addition.column().name())).isEmpty();
  }

  static void of(AddColumn addition, List<Operation> now, List<Operation> atTheEnd) {
    QualifiedName table = addition.table();
    Column column = addition.column();
    String name = column.name();
    now.add(new AddColumn(table, column.withDefault(null).withNullable(true)));
    now.add(new SetDefault(table, name, column.defaultExpression()));
    TreeMap<String, String> values = new TreeMap<>();
    values.put(name, String.valueOf(column.defaultExpression()));
    String empty = SqlKeywords.quoteIfNeeded(name) + " IS NULL";
    atTheEnd.add(new Backfill(table, values, empty, BATCH));
    if (!column.nullable()) {
      atTheEnd.add(new AddNotNullNotValid(table, name));
      atTheEnd.add(new ValidateNotNull(table, name));
    }
  }
}
