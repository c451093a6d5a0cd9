package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantTarget;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import java.util.List;

/**
 * Makes a column whose values came from a sequence an identity column that goes on where the
 * sequence stands. No row is read for it. The default of the column and the sequence go, with the
 * privileges on that.
 *
 * @param table the table
 * @param column the column's name; it refuses NULL
 * @param identity the kind
 * @param options the options of the identity's own sequence
 * @param sequence the sequence that its default took the values from
 */
public record SetIdentityFromSequence(
    QualifiedName table,
    String column,
    Identity identity,
    IdentityOptions options,
    QualifiedName sequence)
    implements OnlineOperation {

  @Override
  public Schema apply(Schema before) {
    Schema without = new DropSequence(sequence).apply(before);
    for (Definition definition : before.definitions()) {
      if (definition instanceof Grant grant && grant.isOn(GrantTarget.SEQUENCE, sequence)) {
        without = without.without(grant);
      }
    }
    return Models.mapColumn(
        without, table, column, c -> c.withDefault(null).withIdentity(identity, options));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    Column old = Models.column(before, table, column);
    Sequence gone = Models.sequence(before, sequence);
    return List.of(
        new SetIdentity(table, column, null),
        new CreateSequence(gone),
        new SetDefault(table, column, old.defaultExpression()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(
        new ColumnPostcondition.HasIdentity(table, column, identity),
        new SequencePostcondition.Absent(sequence));
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.setIdentityFromSequence(this);
  }
}
