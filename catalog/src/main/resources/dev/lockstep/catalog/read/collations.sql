SELECT 'COLLATION' AS kind, 'pg_collation' AS class, c.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, c.collname) AS identity,
  format('CREATE COLLATION %I.%I (provider = %s', n.nspname, c.collname,
      CASE c.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin'
        ELSE 'default' END)
    || CASE WHEN c.collisdeterministic THEN '' ELSE ', deterministic = false' END
    || CASE WHEN c.colllocale IS NULL THEN '' ELSE format(', locale = %L', c.colllocale) END -- since 17
    || CASE WHEN c.colliculocale IS NULL THEN '' ELSE format(', locale = %L', c.colliculocale) END -- since 15 until 16
    || CASE WHEN c.collicurules IS NULL THEN '' ELSE format(', rules = %L', c.collicurules) END -- since 16
    || CASE WHEN c.collcollate IS NULL THEN ''
      ELSE format(', lc_collate = %L, lc_ctype = %L', c.collcollate, c.collctype) END
    || ')' AS definition,
  quote_ident(pg_get_userbyid(c.collowner)) AS owner
FROM pg_collation c
JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_collation'::regclass AND e.objid = c.oid AND e.deptype = 'e')
