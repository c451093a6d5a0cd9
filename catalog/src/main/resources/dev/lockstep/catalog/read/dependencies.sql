-- What depends on what, among the objects that somebody made. An internal dependency is that of a
-- part, such as a row type or the index of a constraint, on the object that it stands for.
SELECT d.classid::regclass::text AS class, d.objid::int8 AS oid, d.objsubid AS sub,
  d.refclassid::regclass::text AS ref_class, d.refobjid::int8 AS ref_oid,
  d.refobjsubid AS ref_sub
FROM pg_depend d
WHERE d.objid >= 16384 AND d.deptype NOT IN ('e', 'i')
  AND (d.refobjid >= 16384 OR d.refclassid = 'pg_namespace'::regclass)
