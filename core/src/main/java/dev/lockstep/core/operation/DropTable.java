package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Drops a table and its rows.
 *
 * @param name the table's name
 */
public record DropTable(QualifiedName name) implements Operation {

  @Override
  public Schema apply(Schema before) {
    return before.without(Models.table(before, name));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new CreateTable(Models.table(before, name)));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TablePostcondition.Absent(name));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropTable(this);
  }
}
