package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives the sequence of an identity column other options; the next value stays.
 *
 * @param table the table
 * @param column the column's name
 * @param options the options
 */
public record AlterIdentity(QualifiedName table, String column, IdentityOptions options)
    implements Operation {

  @Override
  public Schema apply(Schema before) {
    return Models.mapColumn(before, table, column, c -> c.withIdentity(c.identity(), options));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    Column old = Models.column(before, table, column);
    return List.of(new AlterIdentity(table, column, old.options().identity()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new ColumnPostcondition.HasIdentityOptions(table, column, options));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.alterIdentity(this);
  }
}
