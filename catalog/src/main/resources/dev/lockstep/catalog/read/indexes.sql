-- Indexes that belong to no constraint.
SELECT 'INDEX' AS kind, 'pg_class' AS class, x.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, x.relname) AS identity,
  'pg_class' AS parent_class, t.oid::int8 AS parent_oid, 0 AS parent_sub,
  quote_ident(x.relname) AS name,
  format('%I.%I', tn.nspname, t.relname) AS "table",
  t.relkind::text AS table_kind,
  def.text AS statement,
  CASE WHEN x.reloptions IS NULL THEN def.text
    ELSE regexp_replace(def.text, ' WITH \([^)]*\)', '') END AS definition,
  CASE WHEN x.reloptions IS NOT NULL
    THEN (SELECT array_agg(o ORDER BY o) FROM unnest(x.reloptions) AS o)::text END AS options,
  quote_ident(ts.spcname) AS tablespace,
  CASE WHEN NOT i.indisvalid THEN 'true' END AS invalid,
  (SELECT format('%I.%I', pn.nspname, p.relname) FROM pg_inherits h
    JOIN pg_class p ON p.oid = h.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
    WHERE h.inhrelid = x.oid) AS attached_to,
  (SELECT array_agg(ARRAY[a.attnum::text, a.attstattarget::text] ORDER BY a.attnum)
    FROM pg_attribute a WHERE a.attrelid = x.oid AND a.attstattarget >= 0)::text AS statistics
FROM pg_index i
JOIN pg_class x ON x.oid = i.indexrelid
JOIN pg_namespace n ON n.oid = x.relnamespace
JOIN pg_class t ON t.oid = i.indrelid
JOIN pg_namespace tn ON tn.oid = t.relnamespace
CROSS JOIN LATERAL (SELECT pg_get_indexdef(x.oid) AS text OFFSET 0) AS def
LEFT JOIN pg_tablespace ts ON ts.oid = x.reltablespace
WHERE t.relkind IN ('r', 'p', 'm') AND t.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_constraint c
    WHERE c.conindid = x.oid AND c.contype IN ('p', 'u', 'x'))
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = t.oid AND e.objsubid = 0
      AND e.deptype = 'e')
