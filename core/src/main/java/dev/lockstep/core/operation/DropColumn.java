package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Drops a column and its values, with the constraints and indexes that use it.
 *
 * @param table the table
 * @param column the column's name
 */
public record DropColumn(QualifiedName table, String column) implements Operation {

  @Override
  public Schema apply(Schema before) {
    Models.column(before, table, column);
    return Models.mapTable(before, table, t -> Dependents.without(t, column));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return Dependents.restore(Models.table(before, table), column);
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new ColumnPostcondition.Absent(table, column));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropColumn(this);
  }
}
