-- What is special about a NOT NULL, which is a constraint with a name since PostgreSQL 18.
SELECT 'pg_class' AS class, c.oid::int8 AS oid, a.attnum::int4 AS sub,
  CASE WHEN nn.conname <> c.relname || '_' || a.attname || '_not_null' AND nn.coninhcount = 0
    THEN quote_ident(nn.conname) END AS not_null_name,
  CASE WHEN nn.coninhcount > 0 THEN quote_ident(nn.conname) END AS not_null_from_above,
  CASE WHEN NOT nn.convalidated THEN 'true' END AS not_null_not_valid,
  CASE WHEN nn.connoinherit THEN 'true' END AS not_null_no_inherit
FROM pg_constraint nn
JOIN pg_class c ON c.oid = nn.conrelid
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = nn.conkey[1]
WHERE nn.contype = 'n' AND c.relpersistence <> 't'
  AND (NOT nn.convalidated OR nn.connoinherit OR nn.coninhcount > 0
    OR nn.conname <> c.relname || '_' || a.attname || '_not_null')
