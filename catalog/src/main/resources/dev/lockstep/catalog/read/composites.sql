-- Composite types; each attribute as name, type and collation.
SELECT 'COMPOSITE' AS kind, 'pg_class' AS class, c.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, c.relname) AS identity,
  coalesce((SELECT array_agg(ARRAY[quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attcollation <> at.typcollation
        THEN format(' COLLATE %I.%I', cn.nspname, co.collname) ELSE '' END] ORDER BY a.attnum)
    FROM pg_attribute a
    JOIN pg_type at ON at.oid = a.atttypid
    LEFT JOIN pg_collation co ON co.oid = a.attcollation
    LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '{}')::text AS attributes,
  quote_ident(pg_get_userbyid(t.typowner)) AS owner,
  t.typacl::text[]::text AS acl, acldefault('T', t.typowner)::text[]::text AS acl_default
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = c.reltype
WHERE c.relkind = 'c' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
