package dev.lockstep.core.render;

import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.core.operation.RestoreRows;
import dev.lockstep.core.operation.RowOperation;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that remove rows into the salvage table and put them back. */
final class RowSql implements RowOperation.Visitor<List<SqlStatement>> {

  private final String revision;

  RowSql(String revision) {
    this.revision = revision;
  }

  /**
   * The rows are locked, so that nobody comes to reference them, and their addresses noted; then
   * those that reference them are looked for, and only then they go. A whole row is kept as JSON,
   * which gives every value back as it was.
   */
  @Override
  public List<SqlStatement> removeRows(RemoveRows operation) {
    String body =
        "\n#variable_conflict use_column\n"
            + "DECLARE\n"
            + "  lockstep_rels oid[];\n"
            + "  lockstep_tids tid[];\n"
            + "  lockstep_fk record;\n"
            + "  lockstep_keys text;\n"
            + "BEGIN\n"
            + broken(operation)
            + references(operation)
            + removal(operation)
            + "END\n";
    return List.of(
        SqlStatement.of(ConversionSql.CREATE_SALVAGE),
        SqlStatement.of("DO " + Sql.body(body)),
        ConversionSql.CHECK_NOW);
  }

  private static String broken(RemoveRows operation) {
    String row = BrokenRows.ALIAS;
    return "  SELECT array_agg(rel), array_agg(tid) INTO lockstep_rels, lockstep_tids FROM (\n"
        + "    SELECT "
        + row
        + ".tableoid AS rel, "
        + row
        + ".ctid AS tid FROM "
        + Sql.name(operation.table())
        + " AS "
        + row
        + "\n    WHERE "
        + BrokenRows.condition(operation)
        + "\n    FOR UPDATE OF "
        + row
        + ") AS broken;\n"
        + "  IF lockstep_tids IS NULL THEN RETURN; END IF;\n";
  }

  /** Whatever a foreign key would do to other rows, nobody has asked for it. */
  private static String references(RemoveRows operation) {
    String table = Sql.name(operation.table());
    String query =
        "SELECT string_agg(k, ', ') FROM (SELECT DISTINCT '(' || concat_ws(', ', %s) || ')' AS k"
            + " FROM %s AS c JOIN %s AS p ON %s"
            + " JOIN unnest($1, $2) AS b(rel, tid) ON p.tableoid = b.rel AND p.ctid = b.tid"
            + " WHERE NOT EXISTS (SELECT FROM unnest($1, $2) AS o(rel, tid)"
            + " WHERE o.rel = c.tableoid AND o.tid = c.ctid) ORDER BY 1 LIMIT 5) AS few";
    return """
      FOR lockstep_fk IN
        SELECT con.conname, con.conrelid::regclass AS child, con.confrelid::regclass AS parent,
          string_agg(format('c.%%I = p.%%I', ca.attname, pa.attname), ' AND ') AS joined,
          string_agg(format('p.%%I', pa.attname), ', ' ORDER BY k.place) AS key,
          string_agg(pa.attname, ', ' ORDER BY k.place) AS names
        FROM pg_constraint AS con
        CROSS JOIN LATERAL unnest(con.conkey, con.confkey) WITH ORDINALITY
          AS k(child, parent, place)
        JOIN pg_attribute AS ca ON ca.attrelid = con.conrelid AND ca.attnum = k.child
        JOIN pg_attribute AS pa ON pa.attrelid = con.confrelid AND pa.attnum = k.parent
        WHERE con.contype = 'f' AND con.confrelid = %s::regclass
        GROUP BY con.oid, con.conname, con.conrelid, con.confrelid, con.conparentid
        ORDER BY con.conparentid, con.conname
      LOOP
        EXECUTE format(%s, lockstep_fk.key, lockstep_fk.child, lockstep_fk.parent,
          lockstep_fk.joined) INTO lockstep_keys USING lockstep_rels, lockstep_tids;
        IF lockstep_keys IS NOT NULL THEN
          RAISE EXCEPTION USING ERRCODE = '%s', MESSAGE = format(
            'rows of %%s that break %%s are still referenced from %%s by %%s: (%%s) = %%s',
            lockstep_fk.parent, %s, lockstep_fk.child, lockstep_fk.conname, lockstep_fk.names,
            lockstep_keys);
        END IF;
      END LOOP;
    """
        .formatted(
            Sql.literal(table),
            Sql.literal(query),
            RemovalError.SQL_STATE,
            Sql.literal(operation.rule().name()));
  }

  private String removal(RemoveRows operation) {
    String row = BrokenRows.ALIAS;
    return "  WITH removed AS (\n    DELETE FROM "
        + Sql.name(operation.table())
        + " AS "
        + row
        + " USING unnest(lockstep_rels, lockstep_tids) AS broken(rel, tid)\n    WHERE "
        + row
        + ".tableoid = broken.rel AND "
        + row
        + ".ctid = broken.tid\n    RETURNING "
        + ConversionSql.key(row + ".", operation.key())
        + " AS row_key, row_to_json("
        + row
        + ")::text AS original)\n  INSERT INTO "
        + ConversionSql.SALVAGE_TABLE
        + " (revision, table_name, column_name, row_key, original)\n  SELECT "
        + Sql.literal(revision)
        + ", "
        + Sql.literal(operation.table().toString())
        + ", '', row_key, original FROM removed;\n";
  }

  @Override
  public List<SqlStatement> restoreRows(RestoreRows operation) {
    String mine =
        "revision = "
            + Sql.literal(revision)
            + " AND table_name = "
            + Sql.literal(operation.table().toString())
            + " AND column_name = ''";
    String table = Sql.name(operation.table());
    String values =
        operation.columns().stream()
            .map(column -> "r." + Sql.identifier(column))
            .collect(Collectors.joining(", "));
    return List.of(
        // Nobody has counted these rows yet, and all of them with all of them take hours.
        SqlStatement.of("SET LOCAL enable_nestloop = off"),
        SqlStatement.of(
            "WITH restored AS (\n  INSERT INTO "
                + table
                + " AS "
                + BrokenRows.ALIAS
                + " ("
                + Sql.identifiers(operation.columns())
                + ") OVERRIDING SYSTEM VALUE\n  SELECT "
                + values
                + "\n  FROM "
                + ConversionSql.SALVAGE_TABLE
                + " AS s, json_populate_record(NULL::"
                + table
                + ", s.original::json) AS r\n  WHERE s."
                + mine.replace(" AND ", " AND s.")
                + "\n  ON CONFLICT DO NOTHING\n  RETURNING "
                + ConversionSql.key(BrokenRows.ALIAS + ".", operation.key())
                + " AS row_key)\nDELETE FROM "
                + ConversionSql.SALVAGE_TABLE
                + " WHERE "
                + mine
                + "\n  AND row_key IN (SELECT row_key FROM restored)"),
        SqlStatement.of("SET LOCAL enable_nestloop TO DEFAULT"),
        ConversionSql.CHECK_NOW);
  }
}
