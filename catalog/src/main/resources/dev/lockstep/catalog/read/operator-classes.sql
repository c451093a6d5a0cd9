-- Operator families, without those that a class brings along, and operator classes.
SELECT 'OPERATOR_FAMILY' AS kind, 'pg_opfamily' AS class, f.oid::int8 AS oid, 0 AS sub,
  format('%I.%I USING %I', n.nspname, f.opfname, am.amname) AS identity,
  format('CREATE OPERATOR FAMILY %I.%I USING %I', n.nspname, f.opfname, am.amname) AS definition,
  (SELECT array_agg(ARRAY[m.added, m.dropped] ORDER BY m.added) FROM (
    SELECT format('OPERATOR %s %s', o.amopstrategy, o.amopopr::regoperator)
        || CASE WHEN o.amopsortfamily = 0 THEN '' ELSE (SELECT
          format(' FOR ORDER BY %I.%I', sn.nspname, sf.opfname) FROM pg_opfamily sf
          JOIN pg_namespace sn ON sn.oid = sf.opfnamespace WHERE sf.oid = o.amopsortfamily) END
        AS added,
      format('OPERATOR %s (%s, %s)', o.amopstrategy, format_type(o.amoplefttype, NULL),
        format_type(o.amoprighttype, NULL)) AS dropped
    FROM pg_amop o WHERE o.amopfamily = f.oid AND NOT EXISTS (SELECT FROM pg_depend d
      WHERE d.classid = 'pg_amop'::regclass AND d.objid = o.oid
        AND d.refclassid = 'pg_opclass'::regclass)
    UNION ALL
    SELECT format('FUNCTION %s (%s, %s) %s', s.amprocnum, format_type(s.amproclefttype, NULL),
        format_type(s.amprocrighttype, NULL), s.amproc::regprocedure),
      format('FUNCTION %s (%s, %s)', s.amprocnum, format_type(s.amproclefttype, NULL),
        format_type(s.amprocrighttype, NULL))
    FROM pg_amproc s WHERE s.amprocfamily = f.oid AND NOT EXISTS (SELECT FROM pg_depend d
      WHERE d.classid = 'pg_amproc'::regclass AND d.objid = s.oid
        AND d.refclassid = 'pg_opclass'::regclass)) m)::text AS members,
  quote_ident(pg_get_userbyid(f.opfowner)) AS owner
FROM pg_opfamily f
JOIN pg_namespace n ON n.oid = f.opfnamespace
JOIN pg_am am ON am.oid = f.opfmethod
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_opfamily'::regclass AND e.objid = f.oid AND e.deptype = 'e')
UNION ALL
SELECT 'OPERATOR_CLASS', 'pg_opclass', c.oid::int8, 0,
  format('%I.%I USING %I', n.nspname, c.opcname, am.amname),
  format('CREATE OPERATOR CLASS %I.%I %sFOR TYPE %s USING %I FAMILY %I.%I AS ', n.nspname,
      c.opcname, CASE WHEN c.opcdefault THEN 'DEFAULT ' ELSE '' END,
      format_type(c.opcintype, NULL), am.amname, fn.nspname, f.opfname)
    || concat_ws(', ', CASE WHEN c.opckeytype <> 0
        THEN 'STORAGE ' || format_type(c.opckeytype, NULL) END,
      (SELECT string_agg(format('OPERATOR %s %s', o.amopstrategy, o.amopopr::regoperator)
          || CASE WHEN o.amopsortfamily = 0 THEN '' ELSE (SELECT
            format(' FOR ORDER BY %I.%I', sn.nspname, sf.opfname) FROM pg_opfamily sf
            JOIN pg_namespace sn ON sn.oid = sf.opfnamespace WHERE sf.oid = o.amopsortfamily) END,
          ', ' ORDER BY o.amopstrategy)
        FROM pg_amop o WHERE o.amopfamily = f.oid AND EXISTS (SELECT FROM pg_depend d
          WHERE d.classid = 'pg_amop'::regclass AND d.objid = o.oid
            AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid)),
      (SELECT string_agg(format('FUNCTION %s (%s, %s) %s', s.amprocnum,
          format_type(s.amproclefttype, NULL), format_type(s.amprocrighttype, NULL),
          s.amproc::regprocedure), ', ' ORDER BY s.amprocnum)
        FROM pg_amproc s WHERE s.amprocfamily = f.oid AND EXISTS (SELECT FROM pg_depend d
          WHERE d.classid = 'pg_amproc'::regclass AND d.objid = s.oid
            AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid))),
  NULL,
  quote_ident(pg_get_userbyid(c.opcowner))
FROM pg_opclass c
JOIN pg_namespace n ON n.oid = c.opcnamespace
JOIN pg_am am ON am.oid = c.opcmethod
JOIN pg_opfamily f ON f.oid = c.opcfamily
JOIN pg_namespace fn ON fn.oid = f.opfnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_opclass'::regclass AND e.objid = c.oid AND e.deptype = 'e')
