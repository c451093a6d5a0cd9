package dev.lockstep.core.operation;

import dev.lockstep.core.model.AssignmentCasts;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives a column another type and converts its values.
 *
 * @param table the table
 * @param column the column's name
 * @param type the new type
 * @param conversion how values are converted
 */
public record AlterColumnType(
    QualifiedName table, String column, DataType type, Conversion conversion) implements Operation {

  @Override
  public Schema apply(Schema before) {
    return Models.mapColumn(before, table, column, c -> c.withType(type));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    DataType old = Models.column(before, table, column).type();
    Conversion back = conversion.inverse();
    if (back instanceof Conversion.Cast && !AssignmentCasts.isAutomatic(type, old)) {
      back = Conversion.viaText();
    }
    return List.of(new AlterColumnType(table, column, old, back));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new ColumnPostcondition.HasType(table, column, type));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.alterColumnType(this);
  }
}
