package dev.lockstep.core.operation;

import dev.lockstep.core.model.AssignmentCasts;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a column another type and converts its values.
 *
 * @param table the table
 * @param column the column's name
 * @param type the new type
 * @param conversion how values are converted
 * @param collation how texts are sorted and compared from then on; null for the default of the type
 */
public record AlterColumnType(
    QualifiedName table,
    String column,
    DataType type,
    Conversion conversion,
    @Nullable QualifiedName collation)
    implements Operation {

  /** Makes an operation that leaves the column with the collation of its type. */
  public AlterColumnType(QualifiedName table, String column, DataType type, Conversion conversion) {
    this(table, column, type, conversion, null);
  }

  @Override
  public Schema apply(Schema before) {
    return Models.mapColumn(before, table, column, this::altered);
  }

  private Column altered(Column old) {
    return old.withType(type).withOptions(old.options().withCollation(collation));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    Column former = Models.column(before, table, column);
    DataType old = former.type();
    Conversion back = conversion.inverse();
    if (back instanceof Conversion.Cast && !AssignmentCasts.isAutomatic(type, old)) {
      back = Conversion.viaText();
    }
    return List.of(new AlterColumnType(table, column, old, back, former.collation()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return collation == null
        ? List.of(new ColumnPostcondition.HasType(table, column, type))
        : List.of(
            new ColumnPostcondition.HasType(table, column, type),
            new ColumnPostcondition.HasCollation(table, column, collation));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.alterColumnType(this);
  }
}
