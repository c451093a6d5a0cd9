package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a stored generated column an ordinary one, which keeps the values that it has.
 *
 * @param table the table
 * @param column the column's name
 */
public record DropExpression(QualifiedName table, String column) implements Operation {

  @Override
  public Schema apply(Schema before) {
    Column old = Models.column(before, table, column);
    if (old.generation() == null || !old.generation().stored()) {
      throw new OperationException(
          "Column " + table + "." + column + " is no stored generated column");
    }
    return Models.mapColumn(
        before, table, column, c -> c.withOptions(c.options().withGeneration(null)));
  }

  /** Nothing gives a column an expression again, so it is made anew with what depends on it. */
  @Override
  public List<Operation> inverse(Schema before) {
    Table old = Models.table(before, table);
    List<Operation> operations = new ArrayList<>();
    operations.add(new DropColumn(table, column));
    operations.addAll(Dependents.restore(old, column));
    return operations;
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new ColumnPostcondition.IsGenerated(table, column, false));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropExpression(this);
  }
}
