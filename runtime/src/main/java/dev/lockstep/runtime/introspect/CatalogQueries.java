package dev.lockstep.runtime.introspect;

/** The queries over the system catalogs (PostgreSQL manual, chapter 51); each takes the schemas. */
final class CatalogQueries {

  /** schema, name, comment, labels. */
  static final String ENUM_TYPES =
      """
      SELECT n.nspname, t.typname, obj_description(t.oid, 'pg_type') AS comment,
        coalesce(array_agg(e.enumlabel::text ORDER BY e.enumsortorder)
          FILTER (WHERE e.enumlabel IS NOT NULL), '{}') AS labels
      FROM pg_type t
      JOIN pg_namespace n ON n.oid = t.typnamespace
      LEFT JOIN pg_enum e ON e.enumtypid = t.oid
      WHERE t.typtype = 'e' AND n.nspname::text = ANY (?)
        AND NOT EXISTS (SELECT FROM pg_depend d
          WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
      GROUP BY n.nspname, t.typname, t.oid
      ORDER BY n.nspname, t.typname
      """;

  /** schema, name, options; without those that a column owns. */
  static final String SEQUENCES =
      """
      SELECT n.nspname, c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
        s.seqcycle
      FROM pg_sequence s
      JOIN pg_class c ON c.oid = s.seqrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname::text = ANY (?)
        AND NOT EXISTS (SELECT FROM pg_depend d
          WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
            AND (d.deptype = 'e' OR d.deptype IN ('a', 'i') AND d.refobjsubid > 0))
      ORDER BY n.nspname, c.relname
      """;

  /** One row for each column; a table without columns has one row without a column. */
  static final String COLUMNS =
      """
      SELECT c.oid::bigint AS id, n.nspname, c.relname,
        obj_description(c.oid, 'pg_class') AS table_comment,
        c.relpersistence = 'u' AS unlogged, c.reloptions AS parameters,
        (SELECT reloptions FROM pg_class WHERE oid = c.reltoastrelid) AS toast_parameters,
        c.relreplident::text AS replica_identity,
        (SELECT x.relname FROM pg_index xi JOIN pg_class x ON x.oid = xi.indexrelid
          WHERE xi.indrelid = c.oid AND xi.indisreplident) AS replica_index,
        up.schemas AS parent_schemas, up.names AS parent_names,
        c.relrowsecurity AS row_security, c.relforcerowsecurity AS forced,
        CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
        a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull,
        a.attidentity::text AS identity,
        pg_get_expr(d.adbin, d.adrelid) AS default_sql, a.attgenerated::text AS generated,
        CASE WHEN co.collnamespace <> 'pg_catalog'::regnamespace THEN con.nspname END
          AS collation_schema,
        co.collname AS collation,
        s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
        s.seqtypid::regtype::text AS seqtype,
        col_description(c.oid, a.attnum) AS comment
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN (SELECT h.inhrelid, array_agg(pn.nspname::text ORDER BY h.inhseqno) AS schemas,
          array_agg(p.relname::text ORDER BY h.inhseqno) AS names
        FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent AND p.relkind = 'r'
        JOIN pg_namespace pn ON pn.oid = p.relnamespace
        GROUP BY h.inhrelid) up ON up.inhrelid = c.oid
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      LEFT JOIN pg_type ty ON ty.oid = a.atttypid
      LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> ty.typcollation
      LEFT JOIN pg_namespace con ON con.oid = co.collnamespace
      LEFT JOIN pg_depend i ON a.attidentity <> '' AND i.classid = 'pg_class'::regclass
        AND i.refclassid = 'pg_class'::regclass AND i.refobjid = c.oid
        AND i.refobjsubid = a.attnum AND i.deptype = 'i'
      LEFT JOIN pg_sequence s ON s.seqrelid = i.objid
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname::text = ANY (?)
        AND NOT EXISTS (SELECT FROM pg_depend e
          WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
      ORDER BY n.nspname, c.relname, a.attnum
      """;

  /** One row for each constraint that holds for all rows. */
  static final String CONSTRAINTS =
      """
      SELECT c.conrelid::bigint AS id, c.conname, c.contype::text AS kind,
        (SELECT array_agg(a.attname::text ORDER BY k.place)
          FROM unnest(c.conkey) WITH ORDINALITY AS k(attnum, place)
          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns,
        fn.nspname AS foreign_schema, f.relname AS foreign_table,
        (SELECT array_agg(a.attname::text ORDER BY k.place)
          FROM unnest(c.confkey) WITH ORDINALITY AS k(attnum, place)
          JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum)
          AS foreign_columns,
        c.confdeltype::text AS on_delete, c.confupdtype::text AS on_update,
        pg_get_expr(c.conbin, c.conrelid) AS expression,
        c.condeferrable, c.condeferred, c.connoinherit, c.confmatchtype = 'f' AS match_full,
        coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
        (SELECT array_agg(a.attname::text ORDER BY k.place)
          FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, place)
          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum
          WHERE k.place > i.indnkeyatts) AS included,
        (SELECT array_agg(a.attname::text ORDER BY k.place)
          FROM jsonb_array_elements_text(nullif(to_jsonb(c) -> 'confdelsetcols', 'null'))
            WITH ORDINALITY AS k(attnum, place)
          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum::int2)
          AS set_columns
      FROM pg_constraint c
      JOIN pg_class t ON t.oid = c.conrelid
      JOIN pg_namespace n ON n.oid = t.relnamespace
      LEFT JOIN pg_class f ON f.oid = c.confrelid
      LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
      LEFT JOIN pg_index i ON i.indexrelid = c.conindid AND c.contype IN ('p', 'u')
      WHERE c.contype IN ('p', 'u', 'f', 'c') AND c.convalidated AND c.conparentid = 0 AND n.nspname::text = ANY (?)
      ORDER BY c.conname
      """;

  /**
   * One row for each key of each index that queries can use and no key owns; those of an exclusion
   * constraint have an operator.
   */
  static final String INDEX_KEYS =
      """
      SELECT i.indrelid::bigint AS id, x.relname AS name, m.amname AS method, i.indisunique,
        pg_get_expr(i.indpred, i.indrelid) AS predicate,
        a.attname AS column_name,
        CASE WHEN a.attname IS NULL THEN pg_get_indexdef(i.indexrelid, k.place, true) END
          AS expression,
        i.indoption[k.place - 1] & 1 = 1 AS descending,
        i.indoption[k.place - 1] & 2 = 2 AS nulls_first,
        m.amname = 'btree' AS ordered,
        CASE WHEN pg_operator_is_visible(o.oid) THEN o.oprname::text
          ELSE 'OPERATOR(' || quote_ident(opn.nspname) || '.' || o.oprname || ')' END
          AS operator,
        c.condeferrable, c.condeferred,
        CASE WHEN NOT oc.opcdefault OR xa.attoptions IS NOT NULL THEN oc.opcname END
          AS operator_class,
        CASE WHEN oc.opcnamespace <> 'pg_catalog'::regnamespace THEN ocn.nspname END
          AS operator_class_schema,
        xa.attoptions AS operator_class_parameters,
        co.collname AS collation,
        CASE WHEN co.collnamespace <> 'pg_catalog'::regnamespace THEN con.nspname END
          AS collation_schema,
        coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
        (SELECT array_agg(ia.attname::text ORDER BY p.place)
          FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS p(attnum, place)
          JOIN pg_attribute ia ON ia.attrelid = i.indrelid AND ia.attnum = p.attnum
          WHERE p.place > i.indnkeyatts) AS included,
        x.reloptions AS parameters
      FROM pg_index i
      JOIN pg_class x ON x.oid = i.indexrelid
      JOIN pg_am m ON m.oid = x.relam
      JOIN pg_class t ON t.oid = i.indrelid
      JOIN pg_namespace n ON n.oid = t.relnamespace
      CROSS JOIN LATERAL generate_series(1, i.indnkeyatts::int) AS k(place)
      LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.place - 1]
        AND a.attnum <> 0
      LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype = 'x'
      LEFT JOIN pg_operator o ON o.oid = c.conexclop[k.place]
      LEFT JOIN pg_namespace opn ON opn.oid = o.oprnamespace
      JOIN pg_attribute xa ON xa.attrelid = i.indexrelid AND xa.attnum = k.place
      JOIN pg_type xt ON xt.oid = xa.atttypid
      LEFT JOIN pg_opclass oc ON oc.oid = i.indclass[k.place - 1]
      LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
      LEFT JOIN pg_collation co ON co.oid = i.indcollation[k.place - 1]
        AND co.oid <> coalesce(a.attcollation, xt.typcollation)
      LEFT JOIN pg_namespace con ON con.oid = co.collnamespace
      WHERE i.indisvalid AND n.nspname::text = ANY (?)
        AND NOT EXISTS (SELECT FROM pg_constraint c
          WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u'))
      ORDER BY x.relname, k.place
      """;

  private CatalogQueries() {}
}
