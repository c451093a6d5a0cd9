package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlKeywords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a column of another type beside a column, and a trigger that gives it the converted value in
 * every row that is inserted or updated from then on. A backfill fills it in the rows that exist,
 * and {@link SwapColumn} puts it in the place of the first one.
 *
 * @param table the table
 * @param column the column that is to have another type
 * @param type the new type
 * @param conversion how values are converted; originals that are kept, or come back, do so row by
 *     row when it is written
 * @param collation how texts are sorted and compared; null for the default of the type
 */
public record AddShadowColumn(
    QualifiedName table,
    String column,
    DataType type,
    Conversion conversion,
    @Nullable QualifiedName collation)
    implements OnlineOperation {

  /** Makes an operation that has the conversion of a type change. */
  public static AddShadowColumn of(AlterColumnType change) {
    return new AddShadowColumn(
        change.table(), change.column(), change.type(), change.conversion(), change.collation());
  }

  /** Returns what becomes of the values that it replaces. */
  public Originals originals() {
    return Originals.of(conversion);
  }

  /** Returns the type change that it is a part of. */
  public AlterColumnType change() {
    return new AlterColumnType(table, column, type, conversion, collation);
  }

  /**
   * Returns the converted value where no originals are kept: the one expression that the trigger
   * and the backfill have. A cast that PostgreSQL makes by itself stays one: an explicit one would
   * cut texts that are too long.
   *
   * @param value the value in the old column, as SQL
   */
  public String converted(String value) {
    if (conversion instanceof Conversion.Cast cast && !cast.viaText()) {
      return value;
    }
    return type.isText() ? value + "::text" : "(" + value + "::text)::" + typeName();
  }

  private String typeName() {
    if (type.isBuiltin()) {
      return type.toString();
    }
    QualifiedName name = type.name();
    String schema = name.schema().isEmpty() ? "" : SqlKeywords.quoteIfNeeded(name.schema()) + ".";
    return schema + SqlKeywords.quoteIfNeeded(name.name()) + "[]".repeat(type.dimensions());
  }

  /** Returns the name of the new column. */
  public String shadow() {
    return ShadowNames.column(column);
  }

  @Override
  public Schema apply(Schema before) {
    Models.column(before, table, column);
    Column added = Column.of(shadow(), type);
    return new AddColumn(table, added.withOptions(added.options().withCollation(collation)))
        .apply(before);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropShadowColumn(table, column, originals()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new ColumnPostcondition.HasType(table, shadow(), type));
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.addShadowColumn(this);
  }
}
