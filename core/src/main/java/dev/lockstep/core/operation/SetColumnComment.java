package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a column a comment, or takes it away.
 *
 * @param table the table
 * @param column the column's name
 * @param comment the comment; null for none
 */
public record SetColumnComment(QualifiedName table, String column, @Nullable String comment)
    implements Operation {

  @Override
  public Schema apply(Schema before) {
    return Models.mapColumn(before, table, column, c -> c.withComment(comment));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(
        new SetColumnComment(table, column, Models.column(before, table, column).comment()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new ColumnPostcondition.HasComment(table, column, comment));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.setColumnComment(this);
  }
}
