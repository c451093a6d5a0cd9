SELECT 'CAST' AS kind, 'pg_cast' AS class, c.oid::int8 AS oid, 0 AS sub,
  format('(%s AS %s)', format_type(c.castsource, NULL), format_type(c.casttarget, NULL))
    AS identity,
  format('CREATE CAST (%s AS %s) %s%s', format_type(c.castsource, NULL),
    format_type(c.casttarget, NULL),
    CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure::text
      WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END,
    CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END)
    AS definition
FROM pg_cast c
WHERE c.oid >= 16384
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_cast'::regclass AND e.objid = c.oid AND e.deptype IN ('e', 'i'))
