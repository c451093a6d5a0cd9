SELECT c.oid::regclass::text AS object, s.n_live_tup + s.n_dead_tup AS row_count
FROM pg_stat_all_tables AS s
JOIN pg_class AS c ON c.oid = s.relid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE s.last_analyze IS NULL AND s.last_autoanalyze IS NULL AND c.relkind IN ('r', 'm')
  AND s.n_live_tup + s.n_dead_tup >= {unanalyzed_rows} AND {schemas}
