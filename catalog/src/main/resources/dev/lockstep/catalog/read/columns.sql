-- Columns of tables, with the expression of a generated one and the options of an identity.
SELECT 'COLUMN' AS kind, 'pg_class' AS class, c.oid::int8 AS oid, a.attnum::int4 AS sub,
  format('%I.%I.%I', n.nspname, c.relname, a.attname) AS identity,
  'pg_class' AS parent_class, c.oid::int8 AS parent_oid, 0 AS parent_sub,
  quote_ident(a.attname) AS name,
  a.attnum::text AS position,
  format_type(a.atttypid, a.atttypmod) AS type,
  format_type(a.atttypid, NULL) AS type_name,
  t.typtype::text AS type_type, t.typcategory::text AS type_category,
  CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END AS base_type,
  CASE WHEN a.attnum = ANY (pt.partattrs) THEN 'true' END AS partition_key,
  CASE WHEN a.attcollation <> t.typcollation THEN format('%I.%I', cn.nspname, co.collname) END
    AS collation,
  CASE WHEN a.attnotnull THEN 'true' END AS not_null,
  CASE WHEN nn.conname <> c.relname || '_' || a.attname || '_not_null' AND nn.coninhcount = 0 THEN quote_ident(nn.conname) END AS not_null_name, -- since 18
  CASE WHEN nn.coninhcount > 0 THEN quote_ident(nn.conname) END AS not_null_from_above, -- since 18
  CASE WHEN NOT nn.convalidated THEN 'true' END AS not_null_not_valid, -- since 18
  CASE WHEN nn.connoinherit THEN 'true' END AS not_null_no_inherit, -- since 18
  CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END AS identity_kind,
  CASE WHEN s.seqrelid IS NOT NULL THEN
    format('INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s', s.seqincrement,
      s.seqmin, s.seqmax, s.seqstart, s.seqcache, CASE WHEN s.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE'
      END) END AS identity_options,
  CASE WHEN s.seqrelid IS NOT NULL THEN format('%I.%I', sn.nspname, sc.relname) END
    AS identity_sequence,
  CASE a.attgenerated WHEN 's' THEN 'STORED' WHEN 'v' THEN 'VIRTUAL' END AS generated,
  CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END AS expression,
  CASE WHEN a.attstorage <> t.typstorage THEN
    CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN'
      ELSE 'EXTENDED' END END AS storage,
  CASE t.typstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN'
    ELSE 'EXTENDED' END AS default_storage,
  CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression, -- since 14
  CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::text END AS statistics,
  CASE WHEN a.attoptions IS NOT NULL THEN (SELECT array_agg(o ORDER BY o) FROM unnest(a.attoptions) AS o)::text END AS options,
  CASE WHEN a.attfdwoptions IS NOT NULL THEN (SELECT array_agg(o ORDER BY o) FROM unnest(a.attfdwoptions) AS o)::text END AS foreign_options,
  CASE WHEN a.attinhcount > 0 THEN 'true' END AS inherited,
  CASE WHEN NOT a.attislocal THEN 'true' END AS not_local,
  a.attacl::text[]::text AS acl, CASE WHEN a.attacl IS NOT NULL THEN '{}' END AS acl_default,
  CASE WHEN a.attacl IS NOT NULL THEN quote_ident(pg_get_userbyid(c.relowner)) END AS acl_owner
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_collation co ON co.oid = a.attcollation
LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
LEFT JOIN pg_attrdef d ON a.attgenerated <> '' AND d.adrelid = c.oid AND d.adnum = a.attnum
LEFT JOIN pg_depend sd ON a.attidentity <> '' AND sd.refclassid = 'pg_class'::regclass
  AND sd.refobjid = c.oid AND sd.refobjsubid = a.attnum AND sd.classid = 'pg_class'::regclass
  AND sd.deptype = 'i'
LEFT JOIN pg_sequence s ON s.seqrelid = sd.objid
LEFT JOIN pg_class sc ON sc.oid = s.seqrelid
LEFT JOIN pg_namespace sn ON sn.oid = sc.relnamespace
LEFT JOIN pg_constraint nn ON nn.conrelid = c.oid AND nn.contype = 'n' AND nn.conkey[1] = a.attnum -- since 18
LEFT JOIN pg_partitioned_table pt ON pt.partrelid = c.oid
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.objsubid = 0
      AND e.deptype = 'e')
ORDER BY c.oid, a.attnum
