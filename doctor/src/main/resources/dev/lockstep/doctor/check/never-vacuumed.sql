SELECT c.oid::regclass::text AS object, s.n_live_tup + s.n_dead_tup AS row_count
FROM pg_stat_all_tables AS s
JOIN pg_class AS c ON c.oid = s.relid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE s.last_vacuum IS NULL AND s.last_autovacuum IS NULL AND c.relkind IN ('r', 'm')
  AND s.n_live_tup + s.n_dead_tup >= {unvacuumed_rows} AND {schemas}
