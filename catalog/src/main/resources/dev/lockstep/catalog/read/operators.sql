SELECT 'OPERATOR' AS kind, 'pg_operator' AS class, o.oid::int8 AS oid, 0 AS sub,
  format('%I.%s (%s, %s)', n.nspname, o.oprname,
    CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END,
    CASE WHEN o.oprright = 0 THEN 'NONE' ELSE format_type(o.oprright, NULL) END) AS identity,
  format('CREATE OPERATOR %I.%s (FUNCTION = %s', n.nspname, o.oprname, o.oprcode)
    || CASE WHEN o.oprleft = 0 THEN ''
      ELSE format(', LEFTARG = %s', format_type(o.oprleft, NULL)) END
    || CASE WHEN o.oprright = 0 THEN ''
      ELSE format(', RIGHTARG = %s', format_type(o.oprright, NULL)) END
    || CASE WHEN com.oid IS NULL THEN ''
      ELSE format(', COMMUTATOR = OPERATOR(%I.%s)', comn.nspname, com.oprname) END
    || CASE WHEN neg.oid IS NULL THEN ''
      ELSE format(', NEGATOR = OPERATOR(%I.%s)', negn.nspname, neg.oprname) END
    || CASE WHEN o.oprrest = 0 THEN '' ELSE format(', RESTRICT = %s', o.oprrest) END
    || CASE WHEN o.oprjoin = 0 THEN '' ELSE format(', JOIN = %s', o.oprjoin) END
    || CASE WHEN o.oprcanhash THEN ', HASHES' ELSE '' END
    || CASE WHEN o.oprcanmerge THEN ', MERGES' ELSE '' END
    || ')' AS definition,
  quote_ident(pg_get_userbyid(o.oprowner)) AS owner
FROM pg_operator o
JOIN pg_namespace n ON n.oid = o.oprnamespace
LEFT JOIN pg_operator com ON com.oid = o.oprcom
LEFT JOIN pg_namespace comn ON comn.oid = com.oprnamespace
LEFT JOIN pg_operator neg ON neg.oid = o.oprnegate
LEFT JOIN pg_namespace negn ON negn.oid = neg.oprnamespace
WHERE o.oprcode <> 0 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_operator'::regclass AND e.objid = o.oid AND e.deptype = 'e')
