package dev.lockstep.core.render;

import dev.lockstep.core.model.QualifiedName;
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

  /** What finds the original of one row. */
  static final String INDEX_SALVAGE =
      "CREATE INDEX IF NOT EXISTS lockstep_salvage_row_key ON "
          + SALVAGE_TABLE
          + " USING hash (row_key)";

  static final String INSERT =
      "INSERT INTO "
          + SALVAGE_TABLE
          + " (revision, table_name, column_name, row_key, original, replaced_by)";

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
                + " AS s\nWHERE "
                + mine("s.", change, revision)
                + "\n  AND s.row_key = "
                + key("t.", conversion.key())
                + "\n  AND t."
                + column
                + " IS NOT DISTINCT FROM s.replaced_by"));
    statements.add(CHECK_NOW);
    statements.add(forget(change.table(), change.column(), revision));
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
            INSERT
                + "\nSELECT "
                + identity(change, revision)
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

  /** Returns the statement that deletes the originals of a column. */
  static SqlStatement forget(QualifiedName table, String column, String revision) {
    return SqlStatement.of(
        "DELETE FROM " + SALVAGE_TABLE + " WHERE " + mine("", table, column, revision));
  }

  /** Returns the condition that an original is one of the column. */
  static String mine(String alias, AlterColumnType change, String revision) {
    return mine(alias, change.table(), change.column(), revision);
  }

  private static String mine(String alias, QualifiedName table, String column, String revision) {
    return alias
        + "revision = "
        + Sql.literal(revision)
        + " AND "
        + alias
        + "table_name = "
        + Sql.literal(table.toString())
        + " AND "
        + alias
        + "column_name = "
        + Sql.literal(column);
  }

  /** Returns what an original is of: the migration, the table and the column. */
  static String identity(AlterColumnType change, String revision) {
    return Sql.literal(revision)
        + ", "
        + Sql.literal(change.table().toString())
        + ", "
        + Sql.literal(change.column());
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
