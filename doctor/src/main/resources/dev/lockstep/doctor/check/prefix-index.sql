WITH i AS (
  SELECT x.indexrelid, x.indrelid, c.oid::regclass::text AS name, x.indisunique, c.relkind,
    x.indisreplident OR x.indisclustered OR c.relispartition AS is_kept,
    x.indnkeyatts AS width, x.indnatts, x.indexprs IS NULL AS is_plain,
    x.indkey::int2[] AS keys, x.indclass::oid[] AS classes, x.indcollation::oid[] AS collations,
    x.indoption::int2[] AS options, coalesce(pg_get_expr(x.indpred, x.indrelid), '') AS predicate
  FROM pg_index AS x
  JOIN pg_class AS c ON c.oid = x.indexrelid
  JOIN pg_am AS m ON m.oid = c.relam
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE x.indisvalid AND m.amname = 'btree' AND {schemas}
)
SELECT DISTINCT ON (b.indexrelid) b.name AS object, a.name AS other,
  b.indrelid::regclass::text AS on_table, b.relkind = 'I' AS is_partitioned,
  coalesce(pg_relation_size(b.indexrelid), 0) AS bytes
FROM i AS a
JOIN i AS b ON a.indrelid = b.indrelid AND a.width > b.width AND a.predicate = b.predicate
  AND a.keys[0:b.width - 1] = b.keys[0:b.width - 1]
  AND a.classes[0:b.width - 1] = b.classes[0:b.width - 1]
  AND a.collations[0:b.width - 1] = b.collations[0:b.width - 1]
  AND a.options[0:b.width - 1] = b.options[0:b.width - 1]
WHERE NOT b.indisunique AND NOT b.is_kept AND b.is_plain AND b.indnatts = b.width
ORDER BY b.indexrelid, a.width, a.name
