SELECT 'TEXT_SEARCH_PARSER' AS kind, 'pg_ts_parser' AS class, p.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, p.prsname) AS identity,
  format('CREATE TEXT SEARCH PARSER %I.%I (START = %s, GETTOKEN = %s, END = %s, LEXTYPES = %s%s)',
    n.nspname, p.prsname, p.prsstart, p.prstoken, p.prsend, p.prslextype,
    CASE WHEN p.prsheadline = 0 THEN '' ELSE ', HEADLINE = ' || p.prsheadline::text END)
    AS definition,
  NULL AS mappings, NULL AS owner
FROM pg_ts_parser p
JOIN pg_namespace n ON n.oid = p.prsnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_ts_parser'::regclass AND e.objid = p.oid AND e.deptype = 'e')
UNION ALL
SELECT 'TEXT_SEARCH_TEMPLATE', 'pg_ts_template', t.oid::int8, 0,
  format('%I.%I', n.nspname, t.tmplname),
  format('CREATE TEXT SEARCH TEMPLATE %I.%I (%sLEXIZE = %s)', n.nspname, t.tmplname,
    CASE WHEN t.tmplinit = 0 THEN '' ELSE format('INIT = %s, ', t.tmplinit) END, t.tmpllexize),
  NULL, NULL
FROM pg_ts_template t
JOIN pg_namespace n ON n.oid = t.tmplnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_ts_template'::regclass AND e.objid = t.oid AND e.deptype = 'e')
UNION ALL
SELECT 'TEXT_SEARCH_DICTIONARY', 'pg_ts_dict', d.oid::int8, 0,
  format('%I.%I', n.nspname, d.dictname),
  format('CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = %I.%I%s)', n.nspname, d.dictname,
    tn.nspname, t.tmplname, coalesce(', ' || d.dictinitoption, '')),
  NULL, quote_ident(pg_get_userbyid(d.dictowner))
FROM pg_ts_dict d
JOIN pg_namespace n ON n.oid = d.dictnamespace
JOIN pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_ts_dict'::regclass AND e.objid = d.oid AND e.deptype = 'e')
UNION ALL
SELECT 'TEXT_SEARCH_CONFIGURATION', 'pg_ts_config', c.oid::int8, 0,
  format('%I.%I', n.nspname, c.cfgname),
  format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)', n.nspname, c.cfgname,
    pn.nspname, p.prsname),
  (SELECT array_agg(ARRAY[quote_ident(m.alias), m.dictionaries] ORDER BY m.tokid)::text FROM (
    SELECT tt.alias, tt.tokid,
      string_agg(format('%I.%I', dn.nspname, d.dictname), ', ' ORDER BY cm.mapseqno)
        AS dictionaries
    FROM pg_ts_config_map cm
    JOIN ts_token_type(c.cfgparser) tt ON tt.tokid = cm.maptokentype
    JOIN pg_ts_dict d ON d.oid = cm.mapdict
    JOIN pg_namespace dn ON dn.oid = d.dictnamespace
    WHERE cm.mapcfg = c.oid
    GROUP BY tt.alias, tt.tokid) m),
  quote_ident(pg_get_userbyid(c.cfgowner))
FROM pg_ts_config c
JOIN pg_namespace n ON n.oid = c.cfgnamespace
JOIN pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_namespace pn ON pn.oid = p.prsnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = 'pg_ts_config'::regclass AND e.objid = c.oid AND e.deptype = 'e')
