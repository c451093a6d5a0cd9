package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Adds a column to a table, the last.
 *
 * @param table the table
 * @param column the column
 */
public record AddColumn(QualifiedName table, Column column) implements Operation {

  @Override
  public Schema apply(Schema before) {
    Models.absent(
        Models.table(before, table).column(column.name()), "column", table + "." + column.name());
    return Models.mapTable(before, table, t -> t.plus(column));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropColumn(table, column.name()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return ColumnPostcondition.of(table, column);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addColumn(this);
  }
}
