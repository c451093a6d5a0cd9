-- Which queries may find something; objects that somebody made have numbers from 16384 on.
SELECT concat_ws(' ',
  (SELECT concat_ws(' ', CASE WHEN bool_or(typtype = 'e') THEN 'enums' END,
      CASE WHEN bool_or(typtype = 'd') THEN 'domains domain-constraints' END,
      CASE WHEN bool_or(typtype = 'r') THEN 'ranges' END)
    FROM pg_type WHERE oid >= 16384 AND typtype IN ('e', 'd', 'r')),
  (SELECT concat_ws(' ', CASE WHEN bool_or(relkind = 'c') THEN 'composites' END,
      CASE WHEN bool_or(relkind IN ('v', 'm')) THEN 'views' END,
      CASE WHEN bool_or(relkind IN ('v', 'm', 'S')) THEN 'view-privileges' END)
    FROM pg_class WHERE oid >= 16384
      AND (relkind IN ('c', 'v', 'm') OR (relkind = 'S' AND relacl IS NOT NULL))),
  (SELECT concat_ws(' ', CASE WHEN bool_or(prokind = 'a') THEN 'aggregates' END,
      CASE WHEN bool_or(prokind <> 'a') THEN 'functions' END) FROM pg_proc WHERE oid >= 16384),
  CASE WHEN EXISTS (SELECT FROM pg_inherits) THEN 'partitions inheritance' END,
  CASE WHEN EXISTS (SELECT FROM pg_collation WHERE oid >= 16384) THEN 'collations' END,
  CASE WHEN EXISTS (SELECT FROM pg_operator WHERE oid >= 16384) THEN 'operators' END,
  CASE WHEN EXISTS (SELECT FROM pg_opfamily WHERE oid >= 16384)
    OR EXISTS (SELECT FROM pg_opclass WHERE oid >= 16384) THEN 'operator-classes' END,
  CASE WHEN EXISTS (SELECT FROM pg_cast WHERE oid >= 16384) THEN 'casts' END,
  CASE WHEN EXISTS (SELECT FROM pg_conversion WHERE oid >= 16384) THEN 'conversions' END,
  CASE WHEN EXISTS (SELECT FROM pg_ts_parser WHERE oid >= 16384)
    OR EXISTS (SELECT FROM pg_ts_template WHERE oid >= 16384)
    OR EXISTS (SELECT FROM pg_ts_dict WHERE oid >= 16384)
    OR EXISTS (SELECT FROM pg_ts_config WHERE oid >= 16384) THEN 'text-search' END,
  CASE WHEN EXISTS (SELECT FROM pg_foreign_data_wrapper) THEN 'foreign user-mappings' END,
  CASE WHEN EXISTS (SELECT FROM pg_am WHERE oid >= 16384) THEN 'access-methods' END,
  CASE WHEN EXISTS (SELECT FROM pg_constraint WHERE contype = 'n') THEN 'not-nulls' END,
  CASE WHEN EXISTS (SELECT FROM pg_statistic_ext) THEN 'statistics' END,
  CASE WHEN EXISTS (SELECT FROM pg_rewrite WHERE oid >= 16384 AND rulename <> '_RETURN')
    THEN 'rules' END,
  CASE WHEN EXISTS (SELECT FROM pg_trigger WHERE NOT tgisinternal) THEN 'triggers' END,
  CASE WHEN EXISTS (SELECT FROM pg_policy) THEN 'policies' END,
  CASE WHEN EXISTS (SELECT FROM pg_publication) THEN 'publications' END,
  CASE WHEN EXISTS (SELECT FROM pg_event_trigger) THEN 'event-triggers' END,
  CASE WHEN EXISTS (SELECT FROM pg_default_acl) THEN 'default-privileges' END) AS names
