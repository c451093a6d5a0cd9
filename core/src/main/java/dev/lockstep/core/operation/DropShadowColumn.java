package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives up a type change: drops the shadow of a column, with the trigger that fills it and the
 * indexes over it.
 *
 * @param table the table
 * @param column the column, which stays as it is
 * @param originals what would have become of the values that are replaced
 */
public record DropShadowColumn(QualifiedName table, String column, Originals originals)
    implements OnlineOperation {

  /** Makes an operation for a change that would have replaced no values. */
  public DropShadowColumn(QualifiedName table, String column) {
    this(table, column, Originals.NONE);
  }

  @Override
  public Schema apply(Schema before) {
    return new DropColumn(table, ShadowNames.column(column)).apply(before);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(
        new Irreversible("the shadow of " + table + "." + column + " was given up half-filled"));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new ColumnPostcondition.Absent(table, ShadowNames.column(column)));
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.dropShadowColumn(this);
  }
}
