SELECT c.oid::regclass::text AS object, i.inhparent::regclass::text AS parent
FROM pg_inherits AS i
JOIN pg_class AS c ON c.oid = i.inhrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE {schemas}
  AND i.inhdetachpending -- since 14
  AND false -- until 13
