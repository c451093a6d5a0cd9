-- Which table is a partition of which.
SELECT 'PARTITION' AS kind, 'pg_inherits' AS class, c.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, c.relname) AS identity,
  'pg_class' AS parent_class, c.oid::int8 AS parent_oid, 0 AS parent_sub,
  format('%I.%I', pn.nspname, p.relname) AS partition_of,
  pg_get_expr(c.relpartbound, c.oid) AS bound
FROM pg_inherits h
JOIN pg_class c ON c.oid = h.inhrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class p ON p.oid = h.inhparent
JOIN pg_namespace pn ON pn.oid = p.relnamespace
WHERE c.relispartition AND c.relkind IN ('r', 'p', 'f')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
