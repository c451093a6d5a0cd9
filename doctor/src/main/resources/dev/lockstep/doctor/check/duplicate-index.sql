WITH i AS (
  SELECT x.indexrelid, x.indrelid, c.oid::regclass::text AS name, x.indisunique, x.indimmediate,
    c.relkind, x.indisreplident OR x.indisclustered OR c.relispartition AS is_kept,
    c.relam, x.indnkeyatts, x.indkey::text AS keys, x.indclass::text AS classes,
    x.indcollation::text AS collations, x.indoption::text AS options,
    coalesce(pg_get_expr(x.indexprs, x.indrelid), '') AS expressions,
    coalesce(pg_get_expr(x.indpred, x.indrelid), '') AS predicate,
    false AS nulls_alike, -- until 14
    x.indnullsnotdistinct AS nulls_alike, -- since 15
    k.conname, CASE
      WHEN x.indisprimary THEN 0
      WHEN EXISTS (SELECT FROM pg_constraint AS f
        WHERE f.contype = 'f' AND f.conindid = x.indexrelid) THEN 1
      WHEN k.oid IS NOT NULL THEN 2
      WHEN x.indisunique THEN 3
      ELSE 4 END AS rank
  FROM pg_index AS x
  JOIN pg_class AS c ON c.oid = x.indexrelid
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_constraint AS k ON k.conindid = x.indexrelid AND k.contype IN ('p', 'u')
  WHERE x.indisvalid AND NOT x.indisexclusion AND {schemas}
)
SELECT DISTINCT ON (b.indexrelid) b.name AS object, a.name AS other,
  b.indrelid::regclass::text AS on_table, quote_ident(b.conname) AS constraint_name,
  b.relkind = 'I' AS is_partitioned, coalesce(pg_relation_size(b.indexrelid), 0) AS bytes
FROM i AS a
JOIN i AS b ON a.indrelid = b.indrelid AND a.indexrelid <> b.indexrelid
  AND a.relam = b.relam AND a.indnkeyatts = b.indnkeyatts AND a.keys = b.keys
  AND a.classes = b.classes AND a.collations = b.collations AND a.options = b.options
  AND a.expressions = b.expressions AND a.predicate = b.predicate
  AND (NOT b.indisunique OR a.indisunique AND a.indimmediate = b.indimmediate
    AND a.nulls_alike = b.nulls_alike)
  AND (a.is_kept AND NOT b.is_kept OR a.is_kept = b.is_kept
    AND (a.rank, a.name) < (b.rank, b.name))
WHERE NOT b.is_kept AND b.rank > 1
ORDER BY b.indexrelid, a.is_kept DESC, a.rank, a.name
