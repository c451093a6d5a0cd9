package dev.lockstep.core.operation;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.List;

/**
 * Creates a table with its columns, constraints, indexes and comments.
 *
 * @param table the table
 */
public record CreateTable(Table table) implements Operation {

  @Override
  public Schema apply(Schema before) {
    Models.absent(before.table(table.name()), "table", table.name());
    return before.with(table);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropTable(table.name()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return Postcondition.ofTable(table);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createTable(this);
  }
}
