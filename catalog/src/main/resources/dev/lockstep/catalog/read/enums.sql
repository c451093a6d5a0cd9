SELECT 'ENUM' AS kind, 'pg_type' AS class, t.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, t.typname) AS identity,
  coalesce((SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder)
    FROM pg_enum e WHERE e.enumtypid = t.oid), '{}')::text AS labels,
  quote_ident(pg_get_userbyid(t.typowner)) AS owner,
  t.typacl::text[]::text AS acl, acldefault('T', t.typowner)::text[]::text AS acl_default
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'e' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
