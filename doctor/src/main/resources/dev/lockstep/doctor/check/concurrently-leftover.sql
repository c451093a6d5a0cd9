SELECT c.oid::regclass::text AS object, coalesce(o.oid, t.oid)::regclass::text AS on_table,
  substring(c.relname FROM '_cc(new|old)[0-9]*$') AS kind,
  (SELECT min(p.pid) FROM pg_stat_progress_create_index AS p
    WHERE p.datname = current_database() AND p.relid = t.oid) AS builder
FROM pg_index AS x
JOIN pg_class AS c ON c.oid = x.indexrelid
JOIN pg_class AS t ON t.oid = x.indrelid
LEFT JOIN pg_class AS o ON o.reltoastrelid = t.oid
JOIN pg_namespace AS n ON n.oid = coalesce(o.relnamespace, t.relnamespace)
WHERE NOT x.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$' AND {schemas}
