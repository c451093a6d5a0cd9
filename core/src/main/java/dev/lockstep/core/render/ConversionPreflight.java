package dev.lockstep.core.render;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Conversion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks which values a type change refuses or replaces. */
final class ConversionPreflight {

  private final AlterColumnType change;
  private final String column;
  private final String from;

  private ConversionPreflight(AlterColumnType change) {
    this.change = change;
    this.column = Sql.identifier(change.column());
    this.from = " FROM " + Sql.name(change.table());
  }

  static List<PreflightQuery> queries(AlterColumnType change) {
    return new ConversionPreflight(change).queries();
  }

  private List<PreflightQuery> queries() {
    Conversion conversion = change.conversion();
    List<PreflightQuery> queries = new ArrayList<>();
    if (conversion instanceof Conversion.Labels labels) {
      if (labels.otherwise() == null) {
        String unmapped =
            column + " IS NOT NULL AND " + ConversionSql.unmapped(change.column(), labels);
        queries.add(values("values that no rule maps", unmapped, true));
      }
      if (labels.replaces()) {
        queries.add(changed(ConversionSql.mapped(change, labels)));
      }
    } else if (conversion instanceof Conversion.Using using) {
      queries.add(lost(using.expression()));
      queries.add(changed(using.expression()));
    } else if (conversion instanceof Conversion.Cast cast) {
      queries.addAll(cast(cast));
    }
    return queries;
  }

  private List<PreflightQuery> cast(Conversion.Cast cast) {
    DataType type = change.type();
    if (type.isText()) {
      String length = "char_length(" + column + "::text) > ";
      return type.arguments().isEmpty()
          ? List.of()
          : List.of(values("values longer than " + type, length + type.arguments().get(0), true));
    }
    String beyond = cast.viaText() ? null : CastRange.beyond(column, type);
    return List.of(
        beyond == null ? trial() : values("values that " + type + " can't hold", beyond, true));
  }

  /**
   * A value that can't be converted would be found only after hours, in the middle of the table.
   */
  private PreflightQuery trial() {
    String type = Sql.type(change.type());
    String value = AddShadowColumn.of(change).converted(column);
    String tried = "SELECT count((" + value + ")::" + type + ")" + from;
    String invalid = "NOT pg_input_is_valid(" + column + "::text, " + Sql.literal(type) + ")";
    return query("values that " + change.type() + " does not take", invalid, true, tried);
  }

  /** An expression may give NULL where the column takes none. */
  private PreflightQuery lost(String expression) {
    String notNull =
        "(SELECT attnotnull FROM pg_attribute WHERE attrelid = to_regclass("
            + Sql.literal(Sql.name(change.table()))
            + ") AND attname = "
            + Sql.literal(change.column())
            + ")";
    return values(
        "values that would be NULL in a column that takes none",
        notNull + " AND " + column + " IS NOT NULL AND (" + expression + "\n) IS NULL",
        true);
  }

  private PreflightQuery changed(String newValue) {
    return values(
        "values that are replaced, originals kept",
        column + "::text IS DISTINCT FROM (" + newValue + ")::text",
        false);
  }

  private PreflightQuery values(String description, String condition, boolean refuses) {
    return query(description, condition, refuses, null);
  }

  private PreflightQuery query(
      String description, String condition, boolean refuses, @Nullable String trial) {
    String which = from + " WHERE " + condition;
    return new PreflightQuery(
        change.table(),
        change.column(),
        description,
        "SELECT count(*)" + which,
        PreflightRenderer.examples(column + "::text", which),
        refuses ? RowFate.REFUSED : RowFate.REPLACED,
        trial);
  }
}
