SELECT 'POLICY' AS kind, 'pg_policy' AS class, p.oid::int8 AS oid, 0 AS sub,
  format('%I ON %I.%I', p.polname, n.nspname, t.relname) AS identity,
  'pg_class' AS parent_class, t.oid::int8 AS parent_oid, 0 AS parent_sub,
  CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END AS permissive,
  CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
    WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command,
  (SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END, ', '
      ORDER BY CASE r WHEN 0 THEN '' ELSE pg_get_userbyid(r) END)
    FROM unnest(p.polroles) AS r) AS roles,
  pg_get_expr(p.polqual, p.polrelid) AS using_expression,
  pg_get_expr(p.polwithcheck, p.polrelid) AS check_expression
FROM pg_policy p
JOIN pg_class t ON t.oid = p.polrelid
JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = t.oid AND e.objsubid = 0
      AND e.deptype = 'e')
