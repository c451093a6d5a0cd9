WITH fed AS (
  SELECT d.objid AS sequence, d.refobjid AS relation, d.refobjsubid::int AS number
  FROM pg_depend AS d
  WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
    AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
  UNION
  SELECT d.refobjid, f.adrelid, f.adnum::int
  FROM pg_depend AS d
  JOIN pg_attrdef AS f ON f.oid = d.objid
  WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass
    AND d.refobjsubid = 0
), s AS (
  SELECT c.oid, q.seqstart::numeric AS start, q.seqincrement AS step, q.seqtypid,
    a.attrelid, a.attname, a.atttypid,
    CASE WHEN has_sequence_privilege(c.oid, 'SELECT, USAGE')
      THEN pg_sequence_last_value(c.oid) END::numeric AS last,
    CASE WHEN q.seqincrement > 0 THEN least(q.seqmax, CASE a.atttypid
        WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647 END)
      ELSE greatest(q.seqmin, CASE a.atttypid
        WHEN 'int2'::regtype THEN -32768 WHEN 'int4'::regtype THEN -2147483648 END)
      END::numeric AS last_possible
  FROM pg_sequence AS q
  JOIN pg_class AS c ON c.oid = q.seqrelid
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN fed ON fed.sequence = c.oid
    AND NOT (SELECT r.relispartition FROM pg_class AS r WHERE r.oid = fed.relation)
  LEFT JOIN pg_attribute AS a ON a.attrelid = fed.relation AND a.attnum = fed.number
  WHERE NOT q.seqcycle AND {schemas}
), p AS (
  SELECT *, trunc(100 * (last - start) / nullif(last_possible - start, 0))::bigint AS percent FROM s
)
SELECT oid::regclass::text AS object, last::text, last_possible::text, percent,
  attrelid::regclass::text AS table_name, quote_ident(attname) AS column_name,
  atttypid::regtype::text AS column_type,
  seqtypid <> 'int8'::regtype AS is_small
FROM p WHERE percent >= {sequence_percent}
