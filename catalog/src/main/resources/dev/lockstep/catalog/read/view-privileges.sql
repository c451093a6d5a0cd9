-- Privileges on columns of views and on sequences of identity columns.
SELECT 'PRIVILEGES' AS kind, 'pg_attribute' AS class, c.oid::int8 AS oid, a.attnum::int4 AS sub,
  format('COLUMN %I.%I.%I', n.nspname, c.relname, a.attname) AS identity,
  'pg_class' AS parent_class, c.oid::int8 AS parent_oid, 0 AS parent_sub,
  quote_ident(a.attname) AS "column", NULL AS "sequence",
  a.attacl::text[]::text AS privileges, '{}' AS "default",
  quote_ident(pg_get_userbyid(c.relowner)) AS "grantor"
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE a.attacl IS NOT NULL AND c.relkind IN ('v', 'm')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'PRIVILEGES', 'pg_sequence', s.oid::int8, 0,
  format('SEQUENCE %I.%I', n.nspname, s.relname),
  'pg_class', d.refobjid::int8, d.refobjsubid,
  NULL, format('%I.%I', n.nspname, s.relname),
  acl.own, acl.usual, quote_ident(pg_get_userbyid(s.relowner))
FROM pg_class s
JOIN pg_namespace n ON n.oid = s.relnamespace
JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid AND d.deptype = 'i'
CROSS JOIN LATERAL (SELECT
  (SELECT array_agg(a ORDER BY a) FROM unnest(s.relacl::text[]) AS a)::text AS own,
  (SELECT array_agg(a ORDER BY a) FROM unnest(acldefault('s', s.relowner)::text[]) AS a)::text
    AS usual) AS acl
WHERE s.relkind = 'S' AND s.relacl IS NOT NULL AND acl.own <> acl.usual
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
