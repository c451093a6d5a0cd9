-- What Lockstep does not compare: named, so that nothing is silently ignored.
SELECT 'base type ' || format('%I.%I', n.nspname, t.typname) AS what
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype IN ('b', 'p') AND t.typcategory <> 'A' AND t.oid >= 16384
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype IN ('e', 'i'))
UNION ALL
SELECT 'language ' || quote_ident(l.lanname) FROM pg_language l
WHERE l.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_language'::regclass AND e.objid = l.oid AND e.deptype = 'e')
UNION ALL
SELECT 'transform for ' || format_type(t.trftype, NULL) FROM pg_transform t
WHERE NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_transform'::regclass AND e.objid = t.oid AND e.deptype = 'e')
UNION ALL
SELECT 'security label on ' || d.classoid::regclass::text FROM pg_seclabel d
UNION ALL
SELECT 'subscription ' || quote_ident(s.subname) FROM pg_subscription s
WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND has_table_privilege('pg_subscription', 'SELECT')
ORDER BY 1
