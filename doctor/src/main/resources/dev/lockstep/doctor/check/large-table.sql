SELECT c.oid::regclass::text AS object, s.total, coalesce(pg_indexes_size(c.oid), 0) AS indexes,
  greatest(c.reltuples, 0)::bigint AS row_count
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (SELECT pg_total_relation_size(c.oid) AS total) AS s
WHERE c.relkind IN ('r', 'm') AND s.total >= {large_table_bytes} AND {schemas}
ORDER BY s.total DESC, 1
LIMIT {large_tables}
