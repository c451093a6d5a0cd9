SELECT t.oid::regclass::text AS object, t.relname AS table_name, t.relkind = 'p' AS is_partitioned,
  quote_ident(k.conname) AS name, k.confrelid::regclass::text AS referenced,
  greatest(t.reltuples, 0)::bigint AS row_count,
  (SELECT array_agg(a.attname::text ORDER BY u.place)
    FROM unnest(k.conkey) WITH ORDINALITY AS u(number, place)
    JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = u.number) AS columns
FROM pg_constraint AS k
JOIN pg_class AS t ON t.oid = k.conrelid
JOIN pg_namespace AS n ON n.oid = t.relnamespace
WHERE k.contype = 'f' AND k.conparentid = 0 AND {schemas}
  AND NOT EXISTS (SELECT FROM pg_index AS x
    JOIN pg_class AS c ON c.oid = x.indexrelid
    JOIN pg_am AS m ON m.oid = c.relam
    WHERE x.indrelid = k.conrelid AND x.indisvalid AND m.amname IN ('btree', 'hash')
      AND (x.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
      AND x.indnkeyatts >= cardinality(k.conkey)
      -- The search for referencing rows never looks for NULL.
      AND (x.indpred IS NULL OR pg_get_expr(x.indpred, x.indrelid) = (
        SELECT '(' || quote_ident(a.attname) || ' IS NOT NULL)' FROM pg_attribute AS a
        WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1] AND cardinality(k.conkey) = 1)))
