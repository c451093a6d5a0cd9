-- Views and materialized views; each column as name, type and collation.
SELECT CASE c.relkind WHEN 'm' THEN 'MATERIALIZED_VIEW' ELSE 'VIEW' END AS kind,
  'pg_class' AS class, c.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, c.relname) AS identity,
  rtrim(pg_get_viewdef(c.oid), ';') AS definition,
  -- The server prints a list of values otherwise once it has read its own text.
  replace(rtrim(pg_get_viewdef(c.oid), ';'), '( VALUES ', '(VALUES ') AS normal,
  (SELECT array_agg(ARRAY[quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
      CASE WHEN co.oid IS NULL THEN '' ELSE format('%I.%I', cn.nspname, co.collname) END] ORDER BY a.attnum)
    FROM pg_attribute a
    LEFT JOIN pg_collation co ON co.oid = a.attcollation
    LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)::text AS columns,
  -- What somebody set for columns of a materialized view: property, default, value, column.
  CASE WHEN c.relkind = 'm' THEN (SELECT array_agg(s.setting ORDER BY s.setting)
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    CROSS JOIN LATERAL (
      SELECT format('STATISTICS|-1|%s|%I', a.attstattarget, a.attname)
      WHERE a.attstattarget >= 0
      UNION ALL SELECT format('STORAGE|%s|%s|%I', storages.name[strpos('pemx', t.typstorage::text)],
        storages.name[strpos('pemx', a.attstorage::text)], a.attname)
      FROM (SELECT ARRAY['PLAIN', 'EXTERNAL', 'MAIN', 'EXTENDED'] AS name) AS storages
      WHERE a.attstorage <> t.typstorage
      UNION ALL SELECT format('COMPRESSION|default|%s|%I', -- since 14
          CASE a.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END, a.attname) -- since 14
        WHERE a.attcompression <> '' -- since 14
      UNION ALL SELECT format('%s||%s|%I', split_part(o, '=', 1), split_part(o, '=', 2), a.attname)
        FROM unnest(a.attoptions) AS o
      ) AS s (setting)
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)::text END AS column_settings,
  (SELECT array_agg(o ORDER BY o) FROM unnest(c.reloptions) AS o)::text AS options,
  CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN 'true' END AS no_data,
  CASE WHEN am.amname <> 'heap' THEN quote_ident(am.amname) END AS access_method,
  quote_ident(ts.spcname) AS tablespace,
  quote_ident(pg_get_userbyid(c.relowner)) AS owner,
  c.relacl::text[]::text AS acl, acldefault('r', c.relowner)::text[]::text AS acl_default
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
