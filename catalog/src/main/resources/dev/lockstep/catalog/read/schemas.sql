-- Schemas (pg_namespace).
SELECT 'SCHEMA' AS kind, 'pg_namespace' AS class, n.oid::int8 AS oid, 0 AS sub,
  quote_ident(n.nspname) AS identity,
  quote_ident(pg_get_userbyid(n.nspowner)) AS owner,
  n.nspacl::text[]::text AS acl, acldefault('n', n.nspowner)::text[]::text AS acl_default
FROM pg_namespace n
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e')
