SELECT c.oid::regclass::text AS object, t.oid::regclass::text AS on_table,
  c.relkind = 'I' AS is_partitioned, x.indisunique AS is_unique, x.indislive AS is_live,
  (SELECT min(p.pid) FROM pg_stat_progress_create_index AS p
    WHERE p.datname = current_database() AND p.index_relid = c.oid) AS builder
FROM pg_index AS x
JOIN pg_class AS c ON c.oid = x.indexrelid
JOIN pg_class AS t ON t.oid = x.indrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE NOT x.indisvalid AND c.relname !~ '_cc(new|old)[0-9]*$' AND {schemas}
