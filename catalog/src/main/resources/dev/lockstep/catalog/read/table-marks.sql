-- Which index a table is clustered on, and what identifies its rows in logical replication.
SELECT 'CLUSTER_ON' AS kind, 'pg_index' AS class, i.indexrelid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, t.relname) AS identity,
  'pg_class' AS parent_class, t.oid::int8 AS parent_oid, 0 AS parent_sub,
  quote_ident(x.relname) AS value, t.relkind::text AS table_kind, x.oid::int8 AS index_oid
FROM pg_index i
JOIN pg_class x ON x.oid = i.indexrelid
JOIN pg_class t ON t.oid = i.indrelid
JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE i.indisclustered AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'REPLICA_IDENTITY', 'pg_index', t.oid::int8, 1,
  format('%I.%I', n.nspname, t.relname),
  'pg_class', t.oid::int8, 0,
  CASE t.relreplident WHEN 'n' THEN 'NOTHING' WHEN 'f' THEN 'FULL'
    ELSE format('USING INDEX %I', (SELECT x.relname FROM pg_index i
      JOIN pg_class x ON x.oid = i.indexrelid WHERE i.indrelid = t.oid AND i.indisreplident)) END,
  t.relkind::text,
  (SELECT i.indexrelid FROM pg_index i WHERE i.indrelid = t.oid AND i.indisreplident)::int8
FROM pg_class t
JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE t.relkind IN ('r', 'p') AND t.relreplident <> 'd' AND t.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
