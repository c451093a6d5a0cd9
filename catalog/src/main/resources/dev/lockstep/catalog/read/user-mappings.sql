-- What a role is at a foreign server. Passwords stay where they are.
SELECT 'USER_MAPPING' AS kind, 'pg_user_mapping' AS class, m.umid::int8 AS oid, 0 AS sub,
  format('%s SERVER %I', CASE WHEN m.umuser = 0 THEN 'PUBLIC' ELSE quote_ident(m.usename) END,
    m.srvname) AS identity,
  'pg_foreign_server' AS parent_class, m.srvid::int8 AS parent_oid, 0 AS parent_sub,
  (SELECT array_agg(o ORDER BY o) FROM unnest(m.umoptions) AS o
    WHERE o !~* '^[^=]*(password|secret|key)[^=]*=')::text AS options,
  CASE WHEN EXISTS (SELECT FROM unnest(m.umoptions) AS o
    WHERE o ~* '^[^=]*(password|secret|key)[^=]*=') THEN 'true' END AS secret
FROM pg_user_mappings m
