-- Privileges on columns of views; those of tables come with the column.
SELECT 'PRIVILEGES' AS kind, 'pg_attribute' AS class, c.oid::int8 AS oid, a.attnum::int4 AS sub,
  format('COLUMN %I.%I.%I', n.nspname, c.relname, a.attname) AS identity,
  'pg_class' AS parent_class, c.oid::int8 AS parent_oid, 0 AS parent_sub,
  quote_ident(a.attname) AS "column",
  a.attacl::text[]::text AS privileges, '{}' AS "default",
  quote_ident(pg_get_userbyid(c.relowner)) AS "grantor"
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE a.attacl IS NOT NULL AND c.relkind IN ('v', 'm')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
