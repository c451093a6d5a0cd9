-- Ordinary, partitioned and foreign tables.
SELECT CASE c.relkind WHEN 'f' THEN 'FOREIGN_TABLE' ELSE 'TABLE' END AS kind,
  'pg_class' AS class, c.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, c.relname) AS identity,
  pg_get_partkeydef(c.oid) AS partition_key,
  CASE c.relpersistence WHEN 'u' THEN 'true' END AS unlogged,
  CASE WHEN c.reloptions IS NOT NULL
    THEN (SELECT array_agg(o ORDER BY o) FROM unnest(c.reloptions) AS o)::text END AS options,
  CASE WHEN tt.reloptions IS NOT NULL
    THEN (SELECT array_agg(o ORDER BY o) FROM unnest(tt.reloptions) AS o)::text END
    AS toast_options,
  am.amname AS access_method,
  quote_ident(ts.spcname) AS tablespace,
  CASE WHEN c.relrowsecurity THEN 'true' END AS row_security,
  CASE WHEN c.relforcerowsecurity THEN 'true' END AS force_row_security,
  CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS of_type,
  CASE WHEN c.relispartition THEN 'true' END AS partition,
  quote_ident(fs.srvname) AS server, CASE WHEN ft.ftoptions IS NOT NULL
    THEN (SELECT array_agg(o ORDER BY o) FROM unnest(ft.ftoptions) AS o)::text END
    AS foreign_options,
  quote_ident(pg_get_userbyid(c.relowner)) AS owner,
  c.relacl::text[]::text AS acl,
  CASE WHEN c.relacl IS NOT NULL THEN acldefault('r', c.relowner)::text[]::text END AS acl_default
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class tt ON tt.oid = c.reltoastrelid
LEFT JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
LEFT JOIN pg_foreign_table ft ON ft.ftrelid = c.oid
LEFT JOIN pg_foreign_server fs ON fs.oid = ft.ftserver
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
