-- Checks of domains; NOT NULL is a property of the domain.
SELECT 'DOMAIN_CONSTRAINT' AS kind, 'pg_constraint' AS class, c.oid::int8 AS oid, 0 AS sub,
  format('%I ON DOMAIN %I.%I', c.conname, n.nspname, t.typname) AS identity,
  'pg_type' AS parent_class, t.oid::int8 AS parent_oid, 0 AS parent_sub,
  quote_ident(c.conname) AS name,
  regexp_replace(pg_get_constraintdef(c.oid), ' NOT VALID$', '') AS definition,
  CASE WHEN NOT c.convalidated THEN 'true' END AS not_valid
FROM pg_constraint c
JOIN pg_type t ON t.oid = c.contypid
JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE c.contype = 'c' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
