package dev.lockstep.core.render;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddPreparedKey;
import dev.lockstep.core.operation.PrepareKeyOnPartitions;
import dev.lockstep.core.operation.ShadowNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Renders how a key of a partitioned table gets its indexes before there is a key. PostgreSQL makes
 * no index of a partitioned table a key, but one of a partition; and a key of the whole takes over
 * equal ones of the partitions that are no part of another one (manual, CREATE INDEX and ALTER
 * TABLE).
 *
 * <p>The indexes wait under names that nothing else has, made of those of the partition and of the
 * key.
 */
final class PreparedKeySql {

  private final QualifiedName table;
  private final Constraint key;
  private final Index index;

  private PreparedKeySql(QualifiedName table, Constraint key) {
    this.table = table;
    this.key = key;
    this.index = new AddConstraintConcurrently(table, key).index().index();
  }

  static List<SqlStatement> prepare(PrepareKeyOnPartitions operation) {
    return List.of(
        leftovers(operation), new PreparedKeySql(operation.table(), operation.key()).build());
  }

  /** Returns the query for indexes whose build was cut off, or that were for other columns. */
  static SqlStatement leftovers(PrepareKeyOnPartitions operation) {
    return new PreparedKeySql(operation.table(), operation.key()).leftovers();
  }

  static List<SqlStatement> add(AddPreparedKey operation) {
    return new PreparedKeySql(operation.table(), operation.key()).add();
  }

  private SqlStatement leftovers() {
    return SqlStatement.query(
        "SELECT 'DROP INDEX CONCURRENTLY ' || made::regclass\n"
            + parts()
            + "WHERE made IS NOT NULL AND NOT fits\nORDER BY waiting");
  }

  private SqlStatement build() {
    return SqlStatement.query(
        "SELECT 'CREATE UNIQUE INDEX CONCURRENTLY ' || waiting || ' ON ' || part || "
            + Sql.literal(Definitions.afterTable(index))
            + "\n"
            + parts()
            + "WHERE made IS NULL\nORDER BY waiting");
  }

  /** What has no such index came meanwhile; PostgreSQL builds it there. */
  private List<SqlStatement> add() {
    String body =
        """
        DECLARE
          one text;
        BEGIN
          FOR one IN
            SELECT format('ALTER TABLE %%s ADD CONSTRAINT %%I %s USING INDEX %%I', part, own, waiting)
            %sWHERE fits
            ORDER BY waiting
          LOOP
            EXECUTE one;
          END LOOP;
        END\
        """
            .formatted(ConstraintText.kind(key), parts());
    return List.of(
        ShadowSql.lock(table),
        SqlStatement.of("DO " + Sql.literal(body)),
        SqlStatement.of("ALTER TABLE " + Sql.name(table) + " ADD " + Definitions.constraint(key)));
  }

  /**
   * Returns the partitions that hold rows: {@code waiting} is the name of the index there, {@code
   * made} the index if there is one, {@code fits} whether the key can have it, {@code own} a name
   * for its constraint that is free.
   */
  private String parts() {
    return """
    FROM (
      SELECT c.oid::regclass AS part, w.waiting, i.indexrelid AS made,
        i.indisvalid AND i.indnkeyatts = %4$s AND %5$s = ARRAY(
          SELECT attname::text FROM unnest(i.indkey) WITH ORDINALITY k (attnum, place)
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
          ORDER BY place) AS fits,
        (SELECT name FROM (
            SELECT CASE WHEN octet_length(named) < 62 THEN named ELSE 'index_' || hash END
              || coalesce('_' || nullif(n, 0), '') AS name, n
            FROM generate_series(0, 9) n) free
          WHERE NOT EXISTS (
            SELECT FROM pg_class x WHERE x.relnamespace = c.relnamespace AND x.relname = name)
          AND NOT EXISTS (
            SELECT FROM pg_constraint x WHERE x.conrelid = c.oid AND x.conname = name)
          ORDER BY n LIMIT 1) AS own
      FROM pg_partition_tree(%1$s) JOIN pg_class c ON c.oid = relid AND c.relkind = 'r'
      CROSS JOIN LATERAL (SELECT c.relname || '_' || %2$s AS named) n
      CROSS JOIN LATERAL (
        SELECT left(encode(sha256(convert_to(named, 'UTF8')), 'hex'), 32) AS hash) h
      CROSS JOIN LATERAL (SELECT %3$s || hash AS waiting) w
      LEFT JOIN (pg_index i JOIN pg_class x ON x.oid = i.indexrelid)
        ON i.indrelid = c.oid AND x.relname = waiting) parts
    """
        .formatted(
            Sql.relation(table),
            Sql.literal(key.name()),
            Sql.literal(ShadowNames.PREFIX),
            index.keys().size(),
            Sql.textArray(columns()));
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    index.keys().forEach(each -> columns.add(Objects.requireNonNull(each.column())));
    columns.addAll(index.options().include());
    return columns;
  }
}
