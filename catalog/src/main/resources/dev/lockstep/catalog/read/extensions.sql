-- Extensions, without the one that every database has.
SELECT 'EXTENSION' AS kind, 'pg_extension' AS class, x.oid::int8 AS oid, 0 AS sub,
  quote_ident(x.extname) AS identity, quote_ident(n.nspname) AS schema, x.extversion AS version
FROM pg_extension x
JOIN pg_namespace n ON n.oid = x.extnamespace
WHERE x.extname <> 'plpgsql'
