-- Constraints of tables; NOT NULL is a property of the column.
SELECT 'CONSTRAINT' AS kind, 'pg_constraint' AS class, c.oid::int8 AS oid, 0 AS sub,
  format('%I ON %I.%I', c.conname, n.nspname, t.relname) AS identity,
  'pg_class' AS parent_class, t.oid::int8 AS parent_oid, 0 AS parent_sub,
  quote_ident(c.conname) AS name,
  format('%I.%I', n.nspname, t.relname) AS "table",
  c.contype::text AS type,
  CASE WHEN c.convalidated THEN pg_get_constraintdef(c.oid)
    ELSE regexp_replace(pg_get_constraintdef(c.oid), ' NOT VALID$', '') END AS definition,
  CASE WHEN NOT c.convalidated AND c.contype IN ('c', 'f') AND c.conenforced THEN 'true' END AS not_valid, -- since 18
  CASE WHEN NOT c.convalidated THEN 'true' END AS not_valid, -- until 17
  CASE WHEN c.coninhcount > 0 AND NOT c.conislocal AND c.conparentid = 0 THEN 'true' END
    AS inherited,
  CASE WHEN c.coninhcount > 0 AND c.conislocal AND c.conparentid = 0 THEN 'true' END AS local,
  CASE WHEN c.conparentid <> 0 THEN
    (SELECT format('%I ON %I.%I', p.conname, pn.nspname, pt.relname) FROM pg_constraint p
      JOIN pg_class pt ON pt.oid = p.conrelid JOIN pg_namespace pn ON pn.oid = pt.relnamespace
      WHERE p.oid = c.conparentid)
    WHEN c.coninhcount > 0 THEN
    (SELECT format('%I ON %I.%I', p.conname, pn.nspname, pt.relname) FROM pg_inherits h
      JOIN pg_constraint p ON p.conrelid = h.inhparent AND p.conname = c.conname
        AND p.contype = c.contype
      JOIN pg_class pt ON pt.oid = p.conrelid JOIN pg_namespace pn ON pn.oid = pt.relnamespace
      WHERE h.inhrelid = c.conrelid ORDER BY h.inhseqno LIMIT 1) END AS attached_to,
  CASE WHEN c.confrelid <> 0 THEN format('%I.%I', fn.nspname, f.relname) END AS "references",
  CASE WHEN x.reloptions IS NOT NULL
    THEN (SELECT array_agg(o ORDER BY o) FROM unnest(x.reloptions) AS o)::text END AS options,
  quote_ident(ts.spcname) AS tablespace
FROM pg_constraint c
JOIN pg_class t ON t.oid = c.conrelid
JOIN pg_namespace n ON n.oid = t.relnamespace
LEFT JOIN pg_class f ON f.oid = c.confrelid
LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
LEFT JOIN pg_class x ON x.oid = c.conindid AND c.contype IN ('p', 'u', 'x')
LEFT JOIN pg_tablespace ts ON ts.oid = x.reltablespace
WHERE c.contype IN ('p', 'u', 'f', 'c', 'x') AND NOT (c.contype = 'f' AND c.conparentid <> 0)
  AND t.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = t.oid AND e.objsubid = 0
      AND e.deptype = 'e')
