SELECT 'DOMAIN' AS kind, 'pg_type' AS class, t.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, t.typname) AS identity,
  format_type(t.typbasetype, t.typtypmod) AS type,
  CASE WHEN t.typcollation <> b.typcollation THEN format('%I.%I', cn.nspname, co.collname) END
    AS collation,
  CASE WHEN t.typnotnull THEN 'true' END AS not_null,
  CASE WHEN nn.conname <> t.typname || '_not_null' THEN quote_ident(nn.conname) END AS not_null_name, -- since 17
  t.typdefault AS default_value,
  pg_get_expr(t.typdefaultbin, 0) AS default_expression,
  quote_ident(pg_get_userbyid(t.typowner)) AS owner,
  t.typacl::text[]::text AS acl, acldefault('T', t.typowner)::text[]::text AS acl_default
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
JOIN pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_collation co ON co.oid = t.typcollation
LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
LEFT JOIN pg_constraint nn ON nn.contypid = t.oid AND nn.contype = 'n' -- since 17
WHERE t.typtype = 'd' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
