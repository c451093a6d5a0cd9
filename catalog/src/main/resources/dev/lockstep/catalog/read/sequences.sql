-- Sequences; those of identity columns are a property of the column.
SELECT 'SEQUENCE' AS kind, 'pg_class' AS class, c.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, c.relname) AS identity,
  format_type(s.seqtypid, NULL) AS type,
  s.seqstart::text AS start, s.seqincrement::text AS increment, s.seqmin::text AS minimum,
  s.seqmax::text AS maximum, s.seqcache::text AS cache, s.seqcycle::text AS cycle,
  CASE c.relpersistence WHEN 'u' THEN 'true' END AS unlogged,
  (SELECT format('%I.%I.%I', tn.nspname, t.relname, a.attname)
    FROM pg_depend d
    JOIN pg_class t ON t.oid = d.refobjid
    JOIN pg_namespace tn ON tn.oid = t.relnamespace
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
      AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a') AS owned_by,
  quote_ident(pg_get_userbyid(c.relowner)) AS owner,
  c.relacl::text[]::text AS acl,
  CASE WHEN c.relacl IS NOT NULL THEN acldefault('s', c.relowner)::text[]::text END AS acl_default
FROM pg_sequence s
JOIN pg_class c ON c.oid = s.seqrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype IN ('e', 'i'))
