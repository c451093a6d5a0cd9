package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a table a comment, or takes it away.
 *
 * @param table the table
 * @param comment the comment; null for none
 */
public record SetTableComment(QualifiedName table, @Nullable String comment) implements Operation {

  @Override
  public Schema apply(Schema before) {
    return Models.mapTable(before, table, t -> t.withComment(comment));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new SetTableComment(table, Models.table(before, table).comment()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TablePostcondition.HasComment(table, comment));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.setTableComment(this);
  }
}
