-- Defaults of columns of tables and views; a generated column's expression is not one.
SELECT 'DEFAULT' AS kind, 'pg_attrdef' AS class, d.oid::int8 AS oid, 0 AS sub,
  format('%I.%I.%I', n.nspname, c.relname, a.attname) AS identity,
  'pg_class' AS parent_class, c.oid::int8 AS parent_oid, a.attnum::int4 AS parent_sub,
  quote_ident(a.attname) AS name,
  format('%I.%I', n.nspname, c.relname) AS "table",
  -- No default names a column, so that the server does not have to look at the table.
  pg_get_expr(d.adbin, 0) AS expression
FROM pg_attrdef d
JOIN pg_class c ON c.oid = d.adrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.adnum AND a.attgenerated = ''
WHERE c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.objsubid = 0
      AND e.deptype = 'e')
