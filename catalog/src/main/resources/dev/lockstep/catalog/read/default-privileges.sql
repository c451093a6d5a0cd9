SELECT 'DEFAULT_PRIVILEGES' AS kind, 'pg_default_acl' AS class, d.oid::int8 AS oid, 0 AS sub,
  format('%s ON %s%s', quote_ident(pg_get_userbyid(d.defaclrole)),
    CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
      WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END,
    CASE WHEN d.defaclnamespace = 0 THEN '' ELSE format(' IN SCHEMA %I', n.nspname) END)
    AS identity,
  CASE WHEN d.defaclnamespace <> 0 THEN 'pg_namespace' END AS parent_class,
  nullif(d.defaclnamespace, 0)::int8 AS parent_oid, 0 AS parent_sub,
  quote_ident(pg_get_userbyid(d.defaclrole)) AS role,
  CASE WHEN d.defaclnamespace <> 0 THEN quote_ident(n.nspname) END AS schema,
  CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
    WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS type,
  d.defaclacl::text[]::text AS privileges,
  CASE WHEN d.defaclnamespace <> 0 THEN '{}'
    ELSE acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END,
      d.defaclrole)::text[]::text END AS privileges_default
FROM pg_default_acl d
LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
