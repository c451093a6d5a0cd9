package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Says whether the policies of a table count, and for whom.
 *
 * @param table the table
 * @param rowSecurity for whom they count
 */
public record SetRowSecurity(QualifiedName table, RowSecurity rowSecurity)
    implements PolicyOperation {

  @Override
  public Schema apply(Schema before) {
    return Models.mapTable(
        before, table, t -> t.withOptions(t.options().withRowSecurity(rowSecurity)));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new SetRowSecurity(table, Models.table(before, table).options().rowSecurity()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new PolicyPostcondition.HasRowSecurity(table, rowSecurity));
  }

  @Override
  public <R> R accept(PolicyOperation.Visitor<R> visitor) {
    return visitor.setRowSecurity(this);
  }
}
