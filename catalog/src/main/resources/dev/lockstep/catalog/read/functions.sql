-- Functions, procedures and window functions.
SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END AS kind,
  'pg_proc' AS class, p.oid::int8 AS oid, 0 AS sub,
  format('%I.%I(%s)', n.nspname, p.proname, oidvectortypes(p.proargtypes)) AS identity,
  pg_get_functiondef(p.oid) AS definition,
  pg_get_function_result(p.oid) AS returns,
  pg_get_function_identity_arguments(p.oid) AS arguments,
  p.pronargdefaults::text AS defaults,
  p.prokind::text AS type,
  l.lanname AS language, p.prosrc AS source,
  quote_ident(pg_get_userbyid(p.proowner)) AS owner,
  p.proacl::text[]::text AS acl, acldefault('f', p.proowner)::text[]::text AS acl_default
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
JOIN pg_language l ON l.oid = p.prolang
WHERE p.prokind <> 'a' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'i')
