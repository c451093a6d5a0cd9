SELECT n.nspname AS schema_name, c.relname AS table_name, c.oid::regclass::text AS object,
  has_table_privilege(c.oid, 'SELECT') AS is_readable, k.kind
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN (VALUES
    ('LEDGER', NULL, ARRAY['installed_rank', 'revision', 'checksum', 'source_digest', 'applied_at',
      'applied_by', 'state', 'steps_done']),
    ('BACKFILL', 'lockstep_backfill', ARRAY['revision', 'step', 'rows_done', 'updated_at']),
    ('SALVAGE', 'lockstep_salvage', ARRAY['revision', 'table_name', 'column_name', 'row_key',
      'salvaged_at'])) AS k(kind, name, columns)
  ON (k.name IS NULL OR k.name = c.relname)
    AND k.columns <@ (SELECT array_agg(a.attname::text) FROM pg_attribute AS a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
WHERE c.relkind = 'r' AND {schemas}
ORDER BY 3
