package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Makes a table unlogged, or logged; PostgreSQL writes it anew.
 *
 * @param table the table
 * @param unlogged whether it becomes unlogged
 */
public record SetTableLogging(QualifiedName table, boolean unlogged)
    implements TableOptionOperation {

  @Override
  public Schema apply(Schema before) {
    return Models.mapTable(before, table, t -> t.withOptions(t.options().withUnlogged(unlogged)));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new SetTableLogging(table, Models.table(before, table).options().unlogged()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TableOptionPostcondition.IsUnlogged(table, unlogged));
  }

  @Override
  public <R> R accept(TableOptionOperation.Visitor<R> visitor) {
    return visitor.setLogging(this);
  }
}
