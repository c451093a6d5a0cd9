package dev.lockstep.core.render;

import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.core.operation.Originals;
import dev.lockstep.core.operation.ShadowNames;
import java.util.List;

/**
 * Renders the function of the triggers that fill a shadow column. One that reads or writes the
 * salvage table has the rights of its owner, since clients have none there; nobody else may make a
 * trigger of it.
 */
final class ShadowFunction implements Conversion.Visitor<String> {

  private final AddShadowColumn shadow;
  private final AlterColumnType change;
  private final String revision;
  private final String column;
  private final String assignment;

  private ShadowFunction(AddShadowColumn shadow, String revision) {
    this.shadow = shadow;
    this.change = shadow.change();
    this.revision = revision;
    this.column = Sql.identifier(shadow.column());
    this.assignment = "NEW." + Sql.identifier(shadow.shadow()) + " := ";
  }

  /** Returns the statements that create the function. */
  static List<SqlStatement> create(AddShadowColumn shadow, String revision) {
    String head = "CREATE FUNCTION " + name(shadow) + " RETURNS trigger LANGUAGE plpgsql ";
    String body = shadow.conversion().accept(new ShadowFunction(shadow, revision));
    if (shadow.originals() == Originals.NONE) {
      return List.of(
          SqlStatement.of(head + "SET search_path FROM CURRENT AS " + Sql.literal(body)));
    }
    return List.of(
        // The rows of the salvage table grow in number after a client's session planned for them.
        SqlStatement.of(head + "SECURITY DEFINER SET enable_seqscan = off AS " + Sql.body(body)),
        SqlStatement.of(temporaryLast(shadow)),
        SqlStatement.of("REVOKE ALL ON FUNCTION " + name(shadow) + " FROM PUBLIC"));
  }

  /** PostgreSQL looks for a client's temporary table first, unless told otherwise. */
  private static String temporaryLast(AddShadowColumn shadow) {
    return "DO "
        + Sql.body(
            " BEGIN\n  EXECUTE format('ALTER FUNCTION %s SET search_path = %s, pg_temp', "
                + Sql.literal(name(shadow))
                + ", current_setting('search_path'));\nEND ");
  }

  static String name(AddShadowColumn shadow) {
    return Sql.name(ShadowNames.function(shadow.table(), shadow.column())) + "()";
  }

  @Override
  public String cast(Conversion.Cast conversion) {
    return converting();
  }

  @Override
  public String labels(Conversion.Labels conversion) {
    return conversion.replaces()
        ? keeping(ConversionSql.mapped(change, conversion), conversion.key())
        : converting();
  }

  @Override
  public String using(Conversion.Using conversion) {
    return keeping(conversion.expression(), conversion.key());
  }

  /** What took an original's place is the original again, unless it was changed since. */
  @Override
  public String restore(Conversion.Restore conversion) {
    return "\n#variable_conflict use_column\n"
        + "DECLARE\n"
        + "  lockstep_kept record;\n"
        + "BEGIN\n"
        + "  SELECT s.original INTO lockstep_kept FROM "
        + ConversionSql.SALVAGE_TABLE
        + " AS s\n  WHERE "
        + ConversionSql.mine("s.", change, revision)
        + "\n    AND s.row_key = "
        + ConversionSql.key("NEW.", conversion.key())
        + "\n    AND s.replaced_by IS NOT DISTINCT FROM NEW."
        + column
        + "::text LIMIT 1;\n  "
        + assignment
        + "CASE WHEN FOUND THEN lockstep_kept.original ELSE NEW."
        + column
        + "::text END;\n"
        + "  RETURN NEW;\n"
        + "END\n";
  }

  private String converting() {
    String value = shadow.converted("NEW." + column);
    return "BEGIN " + assignment + value + "; RETURN NEW; END";
  }

  /**
   * The value is that of an expression over the row, so that is given the name of the table. The
   * original is kept once the row is written: what ON CONFLICT did not insert keeps nothing.
   */
  private String keeping(String value, List<String> key) {
    String text = shadow.type().isText() ? "" : "::" + Sql.type(shadow.type());
    return "\n#variable_conflict use_column\n"
        + "BEGIN\n"
        + "  IF TG_WHEN = 'BEFORE' THEN\n    "
        + assignment
        + "(SELECT ("
        + value
        + "\n    )"
        + text
        + " FROM (SELECT NEW.*) AS "
        + Sql.identifier(shadow.table().name())
        + ");\n"
        + "    RETURN NEW;\n"
        + "  END IF;\n"
        + "  DELETE FROM "
        + ConversionSql.SALVAGE_TABLE
        + " AS s WHERE "
        + ConversionSql.mine("s.", change, revision)
        + "\n    AND s.row_key = CASE TG_OP WHEN 'INSERT' THEN "
        + ConversionSql.key("NEW.", key)
        + " ELSE "
        + ConversionSql.key("OLD.", key)
        + " END;\n"
        + "  IF TG_OP <> 'DELETE' AND NEW."
        + column
        + "::text IS DISTINCT FROM NEW."
        + Sql.identifier(shadow.shadow())
        + "::text THEN\n"
        + "    "
        + ConversionSql.INSERT
        + "\n    VALUES ("
        + ConversionSql.identity(change, revision)
        + ", "
        + ConversionSql.key("NEW.", key)
        + ", NEW."
        + column
        + "::text, NEW."
        + Sql.identifier(shadow.shadow())
        + "::text);\n"
        + "  END IF;\n"
        + "  RETURN NULL;\n"
        + "END\n";
  }
}
