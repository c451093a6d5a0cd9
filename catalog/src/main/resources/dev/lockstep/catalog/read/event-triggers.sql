SELECT 'EVENT_TRIGGER' AS kind, 'pg_event_trigger' AS class, g.oid::int8 AS oid, 0 AS sub,
  quote_ident(g.evtname) AS identity,
  format('CREATE EVENT TRIGGER %I ON %s%s EXECUTE FUNCTION %s()', g.evtname, g.evtevent,
    CASE WHEN g.evttags IS NULL THEN '' ELSE ' WHEN TAG IN ('
      || (SELECT string_agg(quote_literal(tag), ', ') FROM unnest(g.evttags) AS tag) || ')' END,
    g.evtfoid::regproc) AS definition,
  CASE g.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
    WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS enabled,
  quote_ident(pg_get_userbyid(g.evtowner)) AS owner
FROM pg_event_trigger g
WHERE NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_event_trigger'::regclass AND e.objid = g.oid AND e.deptype = 'e')
