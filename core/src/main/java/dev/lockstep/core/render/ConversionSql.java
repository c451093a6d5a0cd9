package dev.lockstep.core.render;

import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Conversion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements that change a column's type and keep the values that the change replaces. */
final class ConversionSql implements Conversion.Visitor<List<SqlStatement>> {

  /** The table of the originals, in the current schema of the connection. */
  static final String SALVAGE_TABLE = "lockstep_salvage";

  static final String CREATE_SALVAGE =
      "CREATE TABLE IF NOT EXISTS "
          + SALVAGE_TABLE
          + " (\n  revision text NOT NULL,\n  table_name text NOT NULL,\n"
          + "  column_name text NOT NULL,\n  row_key jsonb NOT NULL,\n  original text,\n"
          + "  replaced_by text,\n  salvaged_at timestamptz DEFAULT now() NOT NULL\n)";

  /** Deferred checks of rows that were written: PostgreSQL alters no table that waits for some. */
  static final SqlStatement CHECK_NOW = SqlStatement.of("SET CONSTRAINTS ALL IMMEDIATE");

  private final AlterColumnType change;
  private final String revision;
  private final String table;
  private final String column;
  private final String type;
  private final String cast;
  private final String collate;

  ConversionSql(AlterColumnType change, String revision) {
    this.change = change;
    this.revision = revision;
    this.table = Sql.name(change.table());
    this.column = Sql.identifier(change.column());
    this.type = Sql.type(change.type());
    this.collate = Definitions.collate(change.collation());
    // An explicit cast to varchar(n) would cut what is too long; assigning it is an error.
    this.cast = change.type().isText() ? "" : "::" + type;
  }

  @Override
  public List<SqlStatement> cast(Conversion.Cast conversion) {
    return List.of(alter(conversion.viaText() ? column + "::text" : null));
  }

  @Override
  public List<SqlStatement> using(Conversion.Using conversion) {
    return salvaging("(" + conversion.expression() + ")", conversion.key());
  }

  @Override
  public List<SqlStatement> labels(Conversion.Labels conversion) {
    return salvaging(mapped(change, conversion), conversion.key());
  }

  @Override
  public List<SqlStatement> restore(Conversion.Restore conversion) {
    String mine =
        "revision = "
            + Sql.literal(revision)
            + " AND table_name = "
            + Sql.literal(change.table().toString())
            + " AND column_name = "
            + Sql.literal(change.column());
    List<SqlStatement> statements = new ArrayList<>();
    statements.add(lock());
    // As text first: what took an original's place need not be a value of the old type.
    statements.add(alter("text", column + "::text"));
    statements.add(
        SqlStatement.of(
            "UPDATE "
                + table
                + " AS t SET "
                + column
                + " = s.original\nFROM "
                + SALVAGE_TABLE
                + " AS s\nWHERE s."
                + mine.replace(" AND ", " AND s.")
                + "\n  AND s.row_key = "
                + key("t.", conversion.key())
                + "\n  AND t."
                + column
                + " IS NOT DISTINCT FROM s.replaced_by"));
    statements.add(CHECK_NOW);
    statements.add(SqlStatement.of("DELETE FROM " + SALVAGE_TABLE + " WHERE " + mine));
    if (!type.equals("text") || !collate.isEmpty()) {
      statements.add(alter(column));
    }
    return statements;
  }

  private List<SqlStatement> salvaging(String newValue, List<String> key) {
    String asText = "(" + newValue + ")::text";
    List<SqlStatement> statements = new ArrayList<>();
    statements.add(lock());
    statements.add(SqlStatement.of(CREATE_SALVAGE));
    statements.add(
        SqlStatement.of(
            "INSERT INTO "
                + SALVAGE_TABLE
                + " (revision, table_name, column_name, row_key, original, replaced_by)\nSELECT "
                + Sql.literal(revision)
                + ", "
                + Sql.literal(change.table().toString())
                + ", "
                + Sql.literal(change.column())
                + ", "
                + key("", key)
                + ", "
                + column
                + "::text, "
                + asText
                + "\nFROM "
                + table
                + "\nWHERE "
                + column
                + "::text IS DISTINCT FROM "
                + asText));
    statements.add(alter(newValue));
    return statements;
  }

  private SqlStatement lock() {
    // Without it a row that comes between the salvage and the change would lose its original.
    return SqlStatement.of("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
  }

  private SqlStatement alter(@Nullable String using) {
    return alter(type + collate, using == null ? null : "(" + using + ")" + cast);
  }

  private SqlStatement alter(String to, @Nullable String using) {
    return SqlStatement.of(
        "ALTER TABLE "
            + table
            + " ALTER COLUMN "
            + column
            + " TYPE "
            + to
            + (using == null ? "" : " USING " + using));
  }

  /** Returns the key of a row as the salvage table has it. */
  static String key(String alias, List<String> columns) {
    return columns.stream()
        .map(name -> Sql.literal(name) + ", " + alias + Sql.identifier(name))
        .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
  }

  /** Returns the expression that gives the new text of a value; a refused one stays as it is. */
  static String mapped(AlterColumnType change, Conversion.Labels conversion) {
    String old = Sql.identifier(change.column()) + "::text";
    String otherwise = conversion.otherwise();
    StringBuilder sql = new StringBuilder("CASE");
    // Not IS NULL: PostgreSQL fails to analyze that again for each partition of a table.
    sql.append("\n    WHEN num_nulls(").append(old).append(") = 1 THEN NULL");
    conversion.sortedLabels().forEach((from, to) -> when(sql, old, Sql.literal(from), to));
    if (conversion.ignoreCase()) {
      conversion
          .sortedLabels()
          .forEach(
              (from, to) ->
                  when(sql, "lower(" + old + ")", "lower(" + Sql.literal(from) + ")", to));
    }
    return sql.append("\n    ELSE ")
        .append(otherwise == null ? old : Sql.literal(otherwise))
        .append("\n  END")
        .toString();
  }

  /** Returns the condition that a value is mapped by none of the labels. */
  static String unmapped(String column, Conversion.Labels conversion) {
    String old = Sql.identifier(column) + "::text";
    String known = Sql.textArray(List.copyOf(conversion.sortedLabels().keySet()));
    String exact = old + " <> ALL (" + known + ")";
    if (!conversion.ignoreCase()) {
      return exact;
    }
    List<String> lower = conversion.sortedLabels().keySet().stream().toList();
    return lower.stream()
        .map(label -> "lower(" + old + ") <> lower(" + Sql.literal(label) + ")")
        .collect(Collectors.joining(" AND ", exact + " AND ", ""));
  }

  private static void when(StringBuilder sql, String value, String from, String to) {
    sql.append("\n    WHEN ").append(value).append(" = ").append(from);
    sql.append(" THEN ").append(Sql.literal(to));
  }
}
