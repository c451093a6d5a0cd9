WITH w AS (
  SELECT schemaname, tablename, count(*) AS columns, sum((1 - null_frac) * avg_width) AS width
  FROM pg_stats WHERE NOT inherited GROUP BY schemaname, tablename
), t AS (
  SELECT c.oid, c.relpages::bigint * b.size AS bytes,
    -- 24 bytes of header, values padded to 8 bytes, 4 bytes of line pointer.
    ceil(c.reltuples::numeric * (ceil((24 + w.width)::numeric / 8) * 8 + 4) / ((b.size - 24)
      * coalesce((SELECT o.option_value::int FROM pg_options_to_table(c.reloptions) AS o
        WHERE o.option_name = 'fillfactor'), 100) / 100.0))::bigint * b.size AS expected
  FROM pg_class AS c
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
  JOIN w ON w.schemaname = n.nspname AND w.tablename = c.relname
  CROSS JOIN (SELECT current_setting('block_size')::bigint AS size) AS b
  WHERE c.relkind IN ('r', 'm') AND c.reltuples >= 0 AND {schemas}
    AND w.columns = (SELECT count(*) FROM pg_attribute AS a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attgenerated <> 'v')
)
SELECT oid::regclass::text AS object, bytes, bytes - expected AS wasted,
  (bytes - expected) * 100 / bytes AS percent
FROM t
WHERE bytes - expected >= {bloat_bytes} AND (bytes - expected) * 100 >= {bloat_percent} * bytes
  AND bytes > 0
