SELECT quote_ident(k.conname) AS name, k.conrelid::regclass::text AS object,
  k.convalidated AS is_valid
FROM pg_constraint AS k
JOIN pg_namespace AS n ON n.oid = k.connamespace
WHERE k.conname LIKE 'lockstep\_not\_null\_%' AND k.conrelid <> 0 AND k.coninhcount = 0
  AND (k.contype = 'c' OR NOT k.convalidated) AND {schemas}
