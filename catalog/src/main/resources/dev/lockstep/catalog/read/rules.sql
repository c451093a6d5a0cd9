-- Rules, without those that are a view's query.
SELECT 'RULE' AS kind, 'pg_rewrite' AS class, r.oid::int8 AS oid, 0 AS sub,
  format('%I ON %I.%I', r.rulename, n.nspname, c.relname) AS identity,
  'pg_class' AS parent_class, c.oid::int8 AS parent_oid, 0 AS parent_sub,
  quote_ident(r.rulename) AS name,
  format('%I.%I', n.nspname, c.relname) AS "table",
  rtrim(pg_get_ruledef(r.oid), ';') AS definition,
  CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
    WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS enabled
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.objsubid = 0
      AND e.deptype = 'e')
