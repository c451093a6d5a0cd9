SELECT 'CONVERSION' AS kind, 'pg_conversion' AS class, c.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, c.conname) AS identity,
  format('CREATE %sCONVERSION %I.%I FOR %L TO %L FROM %s',
    CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END, n.nspname, c.conname,
    pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding), c.conproc)
    AS definition,
  quote_ident(pg_get_userbyid(c.conowner)) AS owner
FROM pg_conversion c
JOIN pg_namespace n ON n.oid = c.connamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_conversion'::regclass AND e.objid = c.oid AND e.deptype = 'e')
