SELECT 'AGGREGATE' AS kind, 'pg_proc' AS class, p.oid::int8 AS oid, 0 AS sub,
  format('%I.%I(%s)', n.nspname, p.proname,
    coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*')) AS identity,
  format('CREATE AGGREGATE %I.%I(%s) (SFUNC = %s, STYPE = %s', n.nspname, p.proname,
      coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*'),
      a.aggtransfn, format_type(a.aggtranstype, NULL))
    || CASE WHEN a.aggtransspace = 0 THEN '' ELSE format(', SSPACE = %s', a.aggtransspace) END
    || CASE WHEN a.aggfinalfn = 0 THEN '' ELSE format(', FINALFUNC = %s', a.aggfinalfn) END
    || CASE WHEN a.aggfinalextra THEN ', FINALFUNC_EXTRA' ELSE '' END
    || CASE WHEN a.aggfinalfn = 0
      OR a.aggfinalmodify = CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END THEN ''
      ELSE ', FINALFUNC_MODIFY = ' || CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY'
        WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END
    || CASE WHEN a.aggcombinefn = 0 THEN '' ELSE format(', COMBINEFUNC = %s', a.aggcombinefn) END
    || CASE WHEN a.aggserialfn = 0 THEN '' ELSE format(', SERIALFUNC = %s', a.aggserialfn) END
    || CASE WHEN a.aggdeserialfn = 0 THEN ''
      ELSE format(', DESERIALFUNC = %s', a.aggdeserialfn) END
    || CASE WHEN a.agginitval IS NULL THEN '' ELSE format(', INITCOND = %L', a.agginitval) END
    || CASE WHEN a.aggmtransfn = 0 THEN '' ELSE format(', MSFUNC = %s, MINVFUNC = %s, MSTYPE = %s',
      a.aggmtransfn, a.aggminvtransfn, format_type(a.aggmtranstype, NULL)) END
    || CASE WHEN a.aggmtransspace = 0 THEN '' ELSE format(', MSSPACE = %s', a.aggmtransspace) END
    || CASE WHEN a.aggmfinalfn = 0 THEN '' ELSE format(', MFINALFUNC = %s', a.aggmfinalfn) END
    || CASE WHEN a.aggmfinalextra THEN ', MFINALFUNC_EXTRA' ELSE '' END
    || CASE WHEN a.aggminitval IS NULL THEN '' ELSE format(', MINITCOND = %L', a.aggminitval) END
    || CASE WHEN a.aggsortop = 0 THEN ''
      ELSE (SELECT format(', SORTOP = OPERATOR(%I.%s)', onn.nspname, o.oprname)
        FROM pg_operator o JOIN pg_namespace onn ON onn.oid = o.oprnamespace
        WHERE o.oid = a.aggsortop) END
    || CASE p.proparallel WHEN 's' THEN ', PARALLEL = SAFE' WHEN 'r' THEN ', PARALLEL = RESTRICTED'
      ELSE '' END
    || CASE WHEN a.aggkind = 'h' THEN ', HYPOTHETICAL' ELSE '' END
    || ')' AS definition,
  quote_ident(pg_get_userbyid(p.proowner)) AS owner,
  p.proacl::text[]::text AS acl, acldefault('f', p.proowner)::text[]::text AS acl_default
FROM pg_proc p
JOIN pg_aggregate a ON a.aggfnoid = p.oid
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
