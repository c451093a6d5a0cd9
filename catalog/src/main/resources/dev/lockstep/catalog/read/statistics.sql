SELECT 'STATISTICS' AS kind, 'pg_statistic_ext' AS class, s.oid::int8 AS oid, 0 AS sub,
  format('%I.%I', n.nspname, s.stxname) AS identity,
  'pg_class' AS parent_class, s.stxrelid::int8 AS parent_oid, 0 AS parent_sub,
  format('CREATE STATISTICS %I.%I', n.nspname, s.stxname)
    || coalesce((SELECT ' (' || string_agg(CASE k WHEN 'd' THEN 'ndistinct'
        WHEN 'f' THEN 'dependencies' ELSE 'mcv' END, ', ' ORDER BY k) || ')'
      FROM unnest(s.stxkind) AS k WHERE k <> 'e'), '')
    || ' ON ' || concat_ws(', ', (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname)
        FROM pg_attribute a WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys)),
      array_to_string(pg_get_statisticsobjdef_expressions(s.oid), ', '), -- since 14
      NULL)
    || format(' FROM %I.%I', tn.nspname, t.relname) AS definition,
  CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget::text END AS target,
  quote_ident(pg_get_userbyid(s.stxowner)) AS owner
FROM pg_statistic_ext s
JOIN pg_namespace n ON n.oid = s.stxnamespace
JOIN pg_class t ON t.oid = s.stxrelid
JOIN pg_namespace tn ON tn.oid = t.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
