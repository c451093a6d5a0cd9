-- What few columns have: the expression of a generated one, the options of an identity, and so on.
SELECT 'pg_class' AS class, c.oid::int8 AS oid, a.attnum::int4 AS sub,
  CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END AS base_type,
  CASE WHEN a.attnum = ANY (pt.partattrs) THEN 'true' END AS partition_key,
  CASE WHEN a.attcollation <> t.typcollation THEN format('%I.%I', cn.nspname, co.collname) END
    AS collation,
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
LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
LEFT JOIN pg_attrdef d ON a.attgenerated <> '' AND d.adrelid = c.oid AND d.adnum = a.attnum
LEFT JOIN pg_depend sd ON a.attidentity <> '' AND sd.refclassid = 'pg_class'::regclass
  AND sd.refobjid = c.oid AND sd.refobjsubid = a.attnum AND sd.classid = 'pg_class'::regclass
  AND sd.deptype = 'i'
LEFT JOIN pg_sequence s ON s.seqrelid = sd.objid
LEFT JOIN pg_class sc ON sc.oid = s.seqrelid
LEFT JOIN pg_namespace sn ON sn.oid = sc.relnamespace
LEFT JOIN pg_partitioned_table pt ON pt.partrelid = c.oid
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't'
  AND (t.typtype = 'd' OR c.relkind = 'p' OR a.attcollation <> t.typcollation
    OR a.attidentity <> '' OR a.attgenerated <> '' OR a.attstorage <> t.typstorage
    OR a.attcompression <> '' -- since 14
    OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL OR a.attfdwoptions IS NOT NULL
    OR a.attinhcount > 0 OR NOT a.attislocal OR a.attacl IS NOT NULL)
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
