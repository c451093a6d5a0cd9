SELECT 'ACCESS_METHOD' AS kind, 'pg_am' AS class, a.oid::int8 AS oid, 0 AS sub,
  quote_ident(a.amname) AS identity,
  format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', a.amname,
    CASE a.amtype WHEN 't' THEN 'TABLE' ELSE 'INDEX' END, a.amhandler) AS definition
FROM pg_am a
WHERE a.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_am'::regclass AND e.objid = a.oid AND e.deptype = 'e')
