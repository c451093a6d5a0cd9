-- Publications; what they publish is one text that ALTER PUBLICATION ... SET takes.
SELECT 'PUBLICATION' AS kind, 'pg_publication' AS class, p.oid::int8 AS oid, 0 AS sub,
  quote_ident(p.pubname) AS identity,
  CASE WHEN p.puballtables THEN 'true' END AS all_tables,
  nullif(concat_ws(', ', (SELECT 'TABLE ' || string_agg(format('ONLY %I.%I', n.nspname, c.relname)
      || coalesce((SELECT ' (' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname) || ')' FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (r.prattrs)), '') -- since 15
      || coalesce(' WHERE ' || pg_get_expr(r.prqual, r.prrelid), '') -- since 15
      , ', ' ORDER BY n.nspname, c.relname)
    FROM pg_publication_rel r
    JOIN pg_class c ON c.oid = r.prrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE r.prpubid = p.oid),
    (SELECT 'TABLES IN SCHEMA ' || string_agg(quote_ident(n.nspname), ', ' ORDER BY n.nspname) FROM pg_publication_namespace s JOIN pg_namespace n ON n.oid = s.pnnspid WHERE s.pnpubid = p.oid), -- since 15
    NULL), '') AS members,
  format('publish = %L, publish_via_partition_root = %s', concat_ws(', ',
      CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
      CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END),
      p.pubviaroot::text)
    || format(', publish_generated_columns = %s', CASE p.pubgencols WHEN 's' THEN 'stored' ELSE 'none' END) -- since 18
    AS options,
  quote_ident(pg_get_userbyid(p.pubowner)) AS owner
FROM pg_publication p
