SELECT c.oid::regclass::text AS object, s.n_dead_tup AS dead,
  s.n_dead_tup * 100 / (s.n_live_tup + s.n_dead_tup) AS percent
FROM pg_stat_all_tables AS s
JOIN pg_class AS c ON c.oid = s.relid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE s.n_dead_tup > 0 AND s.n_dead_tup >= {dead_rows}
  AND s.n_dead_tup * 100 >= {dead_percent} * (s.n_live_tup + s.n_dead_tup) AND {schemas}
