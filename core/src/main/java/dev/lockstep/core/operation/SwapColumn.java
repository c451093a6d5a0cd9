package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Puts the shadow of a column in its place, in the catalog alone: drops the trigger, hands default,
 * comment, privileges, owned sequences and identity over, drops the old column with the constraints
 * and indexes over it, and gives the shadow its name. Indexes over the shadow follow.
 *
 * <p>In the model the column keeps its place. In the table it is the last one, which matters only
 * to whoever relies on the order of columns, with {@code SELECT *} or INSERT without names.
 *
 * @param table the table
 * @param column the column
 * @param originals what became of the values that were replaced
 */
public record SwapColumn(QualifiedName table, String column, Originals originals)
    implements OnlineOperation {

  /** Makes an operation for a change that replaced no values. */
  public SwapColumn(QualifiedName table, String column) {
    this(table, column, Originals.NONE);
  }

  @Override
  public Schema apply(Schema before) {
    Column old = Models.column(before, table, column);
    String shadow = ShadowNames.column(column);
    Column other = Models.column(before, table, shadow);
    Column swapped =
        old.withType(other.type())
            .withOptions(old.options().withCollation(other.collation()))
            .withNullable(other.nullable());
    List<String> order = new ArrayList<>(Models.table(before, table).columnNames());
    order.remove(shadow);
    Schema without = new DropColumn(table, column).apply(before);
    Schema renamed = Renames.column(without, table, shadow, column);
    return Models.mapTable(renamed, table, t -> placed(t, swapped, order));
  }

  private Table placed(Table renamed, Column swapped, List<String> order) {
    Table whole = renamed.mapColumn(column, c -> swapped);
    return whole.withColumns(
        order.stream().map(name -> Objects.requireNonNull(whole.column(name))).toList());
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(
        new Irreversible(
            "the old values of "
                + table
                + "."
                + column
                + " are gone; change the type back with a shadow column of its own"));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(
        new ColumnPostcondition.Exists(table, column),
        new ColumnPostcondition.Absent(table, ShadowNames.column(column)));
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.swapColumn(this);
  }
}
