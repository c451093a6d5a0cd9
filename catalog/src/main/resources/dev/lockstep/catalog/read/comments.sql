-- Comments on everything in this database; "target" names what is no object of its own: a
-- column of a view or type, the index of a constraint.
SELECT d.classoid::regclass::text AS class, d.objoid::int8 AS oid, d.objsubid AS sub,
  CASE WHEN d.objsubid > 0 THEN (SELECT format('COLUMN %I.%I.%I', n.nspname, c.relname, a.attname)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
      WHERE c.oid = d.objoid)
    WHEN d.classoid = 'pg_class'::regclass THEN coalesce((SELECT format('INDEX %I.%I', n.nspname, c.relname)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_constraint k ON k.conindid = c.oid AND k.contype IN ('p', 'u', 'x')
      WHERE c.oid = d.objoid),
      (SELECT format('SEQUENCE %I.%I', n.nspname, c.relname)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_depend i ON i.classid = d.classoid AND i.objid = c.oid AND i.deptype = 'i'
      WHERE c.oid = d.objoid AND c.relkind = 'S'))
    WHEN d.classoid = 'pg_constraint'::regclass THEN (SELECT CASE WHEN k.conrelid <> 0
        THEN format('CONSTRAINT %I ON %I.%I', k.conname, n.nspname, c.relname)
        ELSE format('CONSTRAINT %I ON DOMAIN %I.%I', k.conname, tn.nspname, t.typname) END
      FROM pg_constraint k
      LEFT JOIN pg_class c ON c.oid = k.conrelid LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_type t ON t.oid = k.contypid LEFT JOIN pg_namespace tn ON tn.oid = t.typnamespace
      WHERE k.oid = d.objoid AND k.contype = 'n') END AS target,
  d.description AS text
FROM pg_description d
WHERE (d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass)
  AND NOT EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = d.classoid AND e.objid = d.objoid AND e.deptype = 'e')
