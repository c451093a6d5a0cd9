package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a column a default, or takes it away; rows that exist stay as they are.
 *
 * @param table the table
 * @param column the column's name
 * @param expression the default as SQL; null for none
 */
public record SetDefault(QualifiedName table, String column, @Nullable String expression)
    implements Operation {

  @Override
  public Schema apply(Schema before) {
    return Models.mapColumn(before, table, column, c -> c.withDefault(expression));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(
        new SetDefault(table, column, Models.column(before, table, column).defaultExpression()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new ColumnPostcondition.HasDefault(table, column, expression != null));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.setDefault(this);
  }
}
