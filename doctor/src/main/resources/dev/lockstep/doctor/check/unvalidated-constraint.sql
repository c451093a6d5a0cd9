SELECT quote_ident(k.conname) AS name, k.contype::text AS kind, k.conrelid <> 0 AS is_on_table,
  CASE WHEN k.conrelid <> 0 THEN k.conrelid::regclass::text ELSE k.contypid::regtype::text END
    AS object
FROM pg_constraint AS k
JOIN pg_namespace AS n ON n.oid = k.connamespace
WHERE NOT k.convalidated AND k.conparentid = 0 AND k.coninhcount = 0
  AND k.conname NOT LIKE 'lockstep\_not\_null\_%'
  AND k.conenforced -- since 18
  AND {schemas}
