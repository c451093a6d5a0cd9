-- Which table inherits from which, in the order of its parents.
SELECT 'INHERITANCE' AS kind, 'pg_inherits' AS class, c.oid::int8 AS oid, h.inhseqno AS sub,
  format('%I.%I FROM %I.%I', n.nspname, c.relname, pn.nspname, p.relname) AS identity,
  'pg_class' AS parent_class, c.oid::int8 AS parent_oid, 0 AS parent_sub,
  format('%I.%I', n.nspname, c.relname) AS "table",
  format('%I.%I', pn.nspname, p.relname) AS inherits,
  h.inhseqno::text AS position
FROM pg_inherits h
JOIN pg_class c ON c.oid = h.inhrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class p ON p.oid = h.inhparent
JOIN pg_namespace pn ON pn.oid = p.relnamespace
WHERE NOT c.relispartition AND c.relkind IN ('r', 'f')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY c.oid, h.inhseqno
