-- Foreign-data wrappers and foreign servers.
SELECT 'FOREIGN_DATA_WRAPPER' AS kind, 'pg_foreign_data_wrapper' AS class, w.oid::int8 AS oid,
  0 AS sub, quote_ident(w.fdwname) AS identity,
  CASE WHEN w.fdwhandler <> 0 THEN w.fdwhandler::regproc::text END AS handler,
  CASE WHEN w.fdwvalidator <> 0 THEN w.fdwvalidator::regproc::text END AS validator,
  NULL AS wrapper, NULL AS type, NULL AS version,
  (SELECT array_agg(o ORDER BY o) FROM unnest(w.fdwoptions) AS o)::text AS options,
  quote_ident(pg_get_userbyid(w.fdwowner)) AS owner,
  w.fdwacl::text[]::text AS acl, acldefault('F', w.fdwowner)::text[]::text AS acl_default
FROM pg_foreign_data_wrapper w
WHERE NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_foreign_data_wrapper'::regclass AND e.objid = w.oid AND e.deptype = 'e')
UNION ALL
SELECT 'SERVER', 'pg_foreign_server', s.oid::int8, 0, quote_ident(s.srvname),
  NULL, NULL, quote_ident(w.fdwname), s.srvtype, s.srvversion, (SELECT array_agg(o ORDER BY o) FROM unnest(s.srvoptions) AS o)::text,
  quote_ident(pg_get_userbyid(s.srvowner)),
  s.srvacl::text[]::text, acldefault('S', s.srvowner)::text[]::text
FROM pg_foreign_server s
JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
WHERE NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_foreign_server'::regclass AND e.objid = s.oid AND e.deptype = 'e')
