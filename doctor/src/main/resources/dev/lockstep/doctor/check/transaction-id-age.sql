(SELECT 'database ' || quote_ident(d.datname) AS object, NULL AS statement,
  age(d.datfrozenxid)::bigint AS transactions, mxid_age(d.datminmxid)::bigint AS multixacts
FROM pg_database AS d
WHERE greatest(age(d.datfrozenxid), mxid_age(d.datminmxid)) >= {transaction_age})
UNION ALL
(SELECT c.oid::regclass::text, 'VACUUM (FREEZE) ' || c.oid::regclass::text || ';',
  age(c.relfrozenxid)::bigint, mxid_age(c.relminmxid)::bigint
FROM pg_class AS c
WHERE c.relkind IN ('r', 'm')
  AND greatest(age(c.relfrozenxid), mxid_age(c.relminmxid)) >= {transaction_age}
ORDER BY greatest(age(c.relfrozenxid), mxid_age(c.relminmxid)) DESC, 1
LIMIT 5)
