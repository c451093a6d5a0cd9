SELECT c.oid::regclass::text AS name, coalesce(a.adrelid, c.oid)::regclass::text AS object,
  quote_ident(t.attname) AS column
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN (pg_depend AS d JOIN pg_attrdef AS a ON a.oid = d.objid
    JOIN pg_attribute AS t ON t.attrelid = a.adrelid AND t.attnum = a.adnum)
  ON d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid
WHERE c.relkind = 'S' AND starts_with(c.relname::text, '{shadow}') AND {schemas}
ORDER BY 1, 2, 3
