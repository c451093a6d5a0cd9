SELECT c.oid::regclass::text AS object, t.relid::regclass::text AS on_table,
  coalesce(pg_relation_size(c.oid), 0) AS bytes, t.seq_scan + coalesce(t.idx_scan, 0) AS reads,
  extract(epoch FROM clock_timestamp() - d.stats_reset)::bigint AS seconds
FROM pg_stat_all_indexes AS s
JOIN pg_class AS c ON c.oid = s.indexrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_index AS x ON x.indexrelid = c.oid
JOIN pg_stat_all_tables AS t ON t.relid = s.relid
JOIN pg_stat_database AS d ON d.datname = current_database()
WHERE s.idx_scan = 0 AND t.seq_scan + coalesce(t.idx_scan, 0) >= {unused_index_reads}
  AND (d.stats_reset IS NULL
    OR d.stats_reset <= clock_timestamp() - {unused_index_days} * interval '1 day')
  AND x.indisvalid AND NOT x.indisunique AND NOT x.indisexclusion AND NOT x.indisreplident
  AND NOT x.indisclustered AND NOT c.relispartition
  -- A foreign key without an index would be the next finding.
  AND NOT EXISTS (SELECT FROM pg_constraint AS k
    WHERE k.contype = 'f' AND k.conrelid = x.indrelid
      AND (x.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
  AND {schemas}
