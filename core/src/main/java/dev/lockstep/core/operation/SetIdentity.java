package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IdentityOptions;
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
 * @param options the options of its sequence
 */
public record SetIdentity(
    QualifiedName table, String column, @Nullable Identity identity, IdentityOptions options)
    implements Operation {

  /** Makes an operation with PostgreSQL's default options. */
  public SetIdentity(QualifiedName table, String column, @Nullable Identity identity) {
    this(table, column, identity, IdentityOptions.DEFAULT);
  }

  @Override
  public Schema apply(Schema before) {
    return Models.mapColumn(before, table, column, c -> c.withIdentity(identity, options));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    Column old = Models.column(before, table, column);
    return List.of(new SetIdentity(table, column, old.identity(), old.options().identity()));
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
