-- Triggers that somebody made; those of partitions come with the parent's, unless they are on or
-- off on their own.
SELECT 'TRIGGER' AS kind, 'pg_trigger' AS class, g.oid::int8 AS oid, 0 AS sub,
  format('%I ON %I.%I', g.tgname, n.nspname, t.relname) AS identity,
  'pg_class' AS parent_class, t.oid::int8 AS parent_oid, 0 AS parent_sub,
  quote_ident(g.tgname) AS name,
  format('%I.%I', n.nspname, t.relname) AS "table",
  pg_get_triggerdef(g.oid) AS definition,
  CASE g.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
    WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS enabled,
  NULL AS clone_of
FROM pg_trigger g
JOIN pg_class t ON t.oid = g.tgrelid
JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE NOT g.tgisinternal AND g.tgparentid = 0
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_trigger'::regclass AND e.objid = g.oid AND e.deptype = 'e')
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = t.oid AND e.objsubid = 0
      AND e.deptype = 'e')
UNION ALL
SELECT 'TRIGGER', 'pg_trigger', g.oid::int8, 0,
  format('%I ON %I.%I', g.tgname, n.nspname, t.relname),
  'pg_class', t.oid::int8, 0,
  quote_ident(g.tgname), format('%I.%I', n.nspname, t.relname), NULL,
  CASE g.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
    WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END,
  format('%I ON %I.%I', r.tgname, rn.nspname, rt.relname)
FROM pg_trigger g
JOIN pg_class t ON t.oid = g.tgrelid
JOIN pg_namespace n ON n.oid = t.relnamespace
CROSS JOIN LATERAL pg_partition_ancestors(g.tgrelid) AS above
JOIN pg_trigger r ON r.tgrelid = above.relid AND r.tgname = g.tgname AND r.tgparentid = 0
JOIN pg_class rt ON rt.oid = r.tgrelid
JOIN pg_namespace rn ON rn.oid = rt.relnamespace
WHERE g.tgparentid <> 0 AND NOT r.tgisinternal AND r.tgenabled <> g.tgenabled
