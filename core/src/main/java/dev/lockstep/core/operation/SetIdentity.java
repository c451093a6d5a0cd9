package dev.lockstep.core.operation;

import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a column an identity column, of another kind, or none.
 *
 * @param table the table
 * @param column the column's name
 * @param identity the kind; null for none
 */
public record SetIdentity(QualifiedName table, String column, @Nullable Identity identity)
    implements Operation {

  @Override
  public Schema apply(Schema before) {
    return Models.mapColumn(before, table, column, c -> c.withIdentity(identity));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new SetIdentity(table, column, Models.column(before, table, column).identity()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new ColumnPostcondition.HasIdentity(table, column, identity));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.setIdentity(this);
  }
}
