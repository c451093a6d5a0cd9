package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Lets a column take NULL.
 *
 * @param table the table
 * @param column the column's name
 */
public record DropNotNull(QualifiedName table, String column) implements Operation {

  @Override
  public Schema apply(Schema before) {
    return Models.mapColumn(before, table, column, c -> c.withNullable(true));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new SetNotNull(table, column));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new ColumnPostcondition.IsNullable(table, column, true));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropNotNull(this);
  }
}
