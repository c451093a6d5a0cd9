SELECT quote_ident(a.attname) AS name, a.attrelid::regclass::text AS object,
  quote_ident(t.tgname) AS trigger, (SELECT string_agg('DROP TRIGGER ' || quote_ident(o.tgname)
    || ' ON ' || o.tgrelid::regclass || '; ', '' ORDER BY o.tgname) FROM pg_trigger AS o
    WHERE o.tgrelid = t.tgrelid AND o.tgfoid = t.tgfoid)
  || 'DROP FUNCTION ' || t.tgfoid::regproc || '();' AS drops
FROM pg_attribute AS a
JOIN pg_class AS c ON c.oid = a.attrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_trigger AS t ON t.tgrelid = a.attrelid AND starts_with(t.tgname::text, '{shadow_trigger}')
  AND EXISTS (SELECT FROM pg_proc AS p WHERE p.oid = t.tgfoid
    AND strpos(p.prosrc, 'NEW.' || quote_ident(a.attname) || ' := ') > 0)
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND NOT a.attisdropped AND starts_with(a.attname::text, '{shadow}')
  AND {schemas}
UNION ALL
SELECT NULL, t.tgrelid::regclass::text, quote_ident(t.tgname),
  (SELECT string_agg('DROP TRIGGER ' || quote_ident(o.tgname) || ' ON ' || o.tgrelid::regclass || '; ', ''
    ORDER BY o.tgname) FROM pg_trigger AS o WHERE o.tgrelid = t.tgrelid AND o.tgfoid = t.tgfoid)
  || 'DROP FUNCTION ' || t.tgfoid::regproc || '();'
FROM pg_trigger AS t
JOIN pg_class AS c ON c.oid = t.tgrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_proc AS p ON p.oid = t.tgfoid
WHERE NOT c.relispartition AND starts_with(t.tgname::text, '{shadow_trigger}') AND {schemas}
  AND NOT EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = t.tgrelid
    AND NOT a.attisdropped AND strpos(p.prosrc, 'NEW.' || quote_ident(a.attname) || ' := ') > 0)
UNION ALL
SELECT NULL, e.oid::regtype::text, NULL, 'DROP TYPE ' || e.oid::regtype || ';'
FROM pg_type AS e
JOIN pg_namespace AS n ON n.oid = e.typnamespace
WHERE e.typtype = 'e' AND starts_with(e.typname::text, '{shadow}') AND {schemas}
  AND NOT EXISTS (SELECT FROM pg_attribute AS a WHERE a.atttypid = e.oid AND NOT a.attisdropped)
ORDER BY 2, 1
