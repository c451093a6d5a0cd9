-- Catalog entries that stand for another object: row types, array types, the index of a
-- constraint, the rule of a view, the members of an extension, a generated column's expression,
-- the sequence of an identity column.
SELECT 'pg_type' AS class, t.oid::int8 AS oid, 'pg_class' AS ref_class, t.typrelid::int8 AS ref_oid,
  0 AS ref_sub
FROM pg_type t WHERE t.typrelid <> 0 AND t.oid >= 16384
UNION ALL
SELECT 'pg_type', a.oid::int8, 'pg_type', a.typelem::int8, 0
FROM pg_type a WHERE a.typcategory = 'A' AND a.typelem <> 0 AND a.oid >= 16384
UNION ALL -- since 14
SELECT 'pg_type', r.rngmultitypid::int8, 'pg_type', r.rngtypid::int8, 0 -- since 14
FROM pg_range r WHERE r.rngmultitypid >= 16384 -- since 14
UNION ALL
SELECT 'pg_class', c.conindid::int8, 'pg_constraint', c.oid::int8, 0
FROM pg_constraint c WHERE c.contype IN ('p', 'u', 'x') AND c.conindid <> 0
UNION ALL -- since 18
SELECT 'pg_constraint', c.oid::int8, 'pg_class', c.conrelid::int8, c.conkey[1]::int4 -- since 18
FROM pg_constraint c WHERE c.contype = 'n' AND c.conrelid <> 0 -- since 18
UNION ALL -- since 17
SELECT 'pg_constraint', c.oid::int8, 'pg_type', c.contypid::int8, 0 -- since 17
FROM pg_constraint c WHERE c.contype = 'n' AND c.contypid <> 0 -- since 17
UNION ALL
SELECT 'pg_class', d.objid::int8, 'pg_class', d.refobjid::int8, d.refobjsubid
FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
  AND d.deptype = 'i' AND d.refobjsubid > 0
UNION ALL
SELECT 'pg_rewrite', r.oid::int8, 'pg_class', r.ev_class::int8, 0
FROM pg_rewrite r WHERE r.rulename = '_RETURN' AND r.oid >= 16384
UNION ALL
SELECT 'pg_publication_rel', r.oid::int8, 'pg_publication', r.prpubid::int8, 0
FROM pg_publication_rel r
UNION ALL -- since 15
SELECT 'pg_publication_namespace', s.oid::int8, 'pg_publication', s.pnpubid::int8, 0 -- since 15
FROM pg_publication_namespace s -- since 15
UNION ALL
SELECT 'pg_amop', o.oid::int8, d.refclassid::regclass::text, d.refobjid::int8, 0
FROM pg_amop o JOIN pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = o.oid
  AND d.refclassid = 'pg_opclass'::regclass AND d.deptype IN ('a', 'i')
WHERE o.oid >= 16384
UNION ALL
SELECT 'pg_amproc', o.oid::int8, d.refclassid::regclass::text, d.refobjid::int8, 0
FROM pg_amproc o JOIN pg_depend d ON d.classid = 'pg_amproc'::regclass AND d.objid = o.oid
  AND d.refclassid = 'pg_opclass'::regclass AND d.deptype IN ('a', 'i')
WHERE o.oid >= 16384
UNION ALL
SELECT e.classid::regclass::text, e.objid::int8, 'pg_extension', e.refobjid::int8, 0
FROM pg_depend e WHERE e.deptype = 'e' AND e.refclassid = 'pg_extension'::regclass
UNION ALL
SELECT 'pg_attrdef', d.oid::int8, 'pg_class', d.adrelid::int8, d.adnum::int4
FROM pg_attrdef d
JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum AND a.attgenerated <> ''
UNION ALL
SELECT 'pg_amop', o.oid::int8, 'pg_opfamily', o.amopfamily::int8, 0
FROM pg_amop o WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d
  WHERE d.classid = 'pg_amop'::regclass AND d.objid = o.oid
    AND d.refclassid = 'pg_opclass'::regclass)
UNION ALL
SELECT 'pg_amproc', s.oid::int8, 'pg_opfamily', s.amprocfamily::int8, 0
FROM pg_amproc s WHERE s.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d
  WHERE d.classid = 'pg_amproc'::regclass AND d.objid = s.oid
    AND d.refclassid = 'pg_opclass'::regclass)
