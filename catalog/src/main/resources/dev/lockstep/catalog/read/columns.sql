-- What every column of a table has; what few have is in column-details.
SELECT 'COLUMN' AS kind, 'pg_class' AS class, c.oid::int8 AS oid, a.attnum::int4 AS sub,
  format('%I.%I.%I', n.nspname, c.relname, a.attname) AS identity,
  'pg_class' AS parent_class, c.oid::int8 AS parent_oid, 0 AS parent_sub,
  quote_ident(a.attname) AS name,
  a.attnum::text AS position,
  format_type(a.atttypid, a.atttypmod) AS type,
  format_type(a.atttypid, NULL) AS type_name,
  t.typtype::text AS type_type, t.typcategory::text AS type_category,
  CASE WHEN a.attnotnull THEN 'true' END AS not_null,
  CASE t.typstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN'
    ELSE 'EXTENDED' END AS default_storage
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type t ON t.oid = a.atttypid
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.objsubid = 0
      AND e.deptype = 'e')
