WITH w AS (
  SELECT x.indexrelid, count(*) AS columns, sum((1 - s.null_frac) * s.avg_width) AS width
  FROM pg_index AS x
  JOIN pg_class AS c ON c.oid = x.indexrelid
  JOIN pg_class AS r ON r.oid = x.indrelid
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_attribute AS i ON i.attrelid = x.indexrelid
  LEFT JOIN pg_attribute AS a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[i.attnum - 1]
    AND a.attnum <> 0
  JOIN pg_stats AS s ON s.schemaname = n.nspname AND NOT s.inherited
    AND s.tablename = CASE WHEN a.attnum IS NULL THEN c.relname ELSE r.relname END
    AND s.attname = coalesce(a.attname, i.attname)
  WHERE {schemas}
  GROUP BY x.indexrelid
), t AS (
  SELECT c.oid, c.relpages::bigint * b.size AS bytes,
    -- 8 bytes of header, values padded to 8 bytes, 4 bytes of line pointer, 1 page beside the rest.
    (ceil(c.reltuples::numeric * (ceil((8 + w.width)::numeric / 8) * 8 + 4) / ((b.size - 40)
      * coalesce((SELECT o.option_value::int FROM pg_options_to_table(c.reloptions) AS o
        WHERE o.option_name = 'fillfactor'), 90) / 100.0))::bigint + 1) * b.size AS expected
  FROM w
  JOIN pg_class AS c ON c.oid = w.indexrelid
  JOIN pg_index AS x ON x.indexrelid = c.oid
  JOIN pg_am AS m ON m.oid = c.relam
  CROSS JOIN (SELECT current_setting('block_size')::bigint AS size) AS b
  WHERE c.relkind = 'i' AND m.amname = 'btree' AND c.reltuples >= 0 AND x.indisvalid
    AND w.columns = x.indnatts
)
SELECT oid::regclass::text AS object, bytes, bytes - expected AS wasted,
  (bytes - expected) * 100 / bytes AS percent
FROM t
WHERE bytes - expected >= {bloat_bytes} AND (bytes - expected) * 100 >= {bloat_percent} * bytes
  AND bytes > 0
