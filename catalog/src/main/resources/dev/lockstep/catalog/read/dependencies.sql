-- What depends on what, among the objects that somebody made.
SELECT d.classid::regclass::text AS class, d.objid::int8 AS oid, d.objsubid AS sub,
  d.refclassid::regclass::text AS ref_class, d.refobjid::int8 AS ref_oid,
  d.refobjsubid AS ref_sub
FROM pg_depend d
WHERE d.objid >= 16384 AND d.deptype <> 'e'
  AND (d.refobjid >= 16384 OR d.refclassid = 'pg_namespace'::regclass)
