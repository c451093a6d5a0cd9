SELECT 'RANGE' AS kind, 'pg_type' AS class, t.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, t.typname) AS identity,
  format('CREATE TYPE %I.%I AS RANGE (subtype = %s', n.nspname, t.typname,
      format_type(r.rngsubtype, NULL))
    || CASE WHEN oc.opcdefault THEN '' ELSE format(', subtype_opclass = %I.%I', ocn.nspname,
      oc.opcname) END
    || CASE WHEN r.rngcollation = st.typcollation THEN ''
      ELSE format(', collation = %I.%I', cn.nspname, co.collname) END
    || CASE WHEN r.rngcanonical = 0 THEN '' ELSE ', canonical = ' || r.rngcanonical::text END
    || CASE WHEN r.rngsubdiff = 0 THEN '' ELSE ', subtype_diff = ' || r.rngsubdiff::text END
    || format(', multirange_type_name = %I.%I', mn.nspname, mt.typname) -- since 14
    || ')' AS definition,
  format_type(r.rngsubtype, NULL) AS subtype,
  format('%I.%I', mn.nspname, mt.typname) AS multirange, -- since 14
  quote_ident(pg_get_userbyid(t.typowner)) AS owner,
  t.typacl::text[]::text AS acl, acldefault('T', t.typowner)::text[]::text AS acl_default
FROM pg_range r
JOIN pg_type t ON t.oid = r.rngtypid
JOIN pg_namespace n ON n.oid = t.typnamespace
JOIN pg_type st ON st.oid = r.rngsubtype
JOIN pg_opclass oc ON oc.oid = r.rngsubopc
JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
LEFT JOIN pg_collation co ON co.oid = r.rngcollation
LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
JOIN pg_type mt ON mt.oid = r.rngmultitypid -- since 14
JOIN pg_namespace mn ON mn.oid = mt.typnamespace -- since 14
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
