SELECT a.pid, coalesce(a.usename, '') AS role, coalesce(a.application_name, '') AS application,
  a.state LIKE 'idle in transaction%' AS is_idle,
  extract(epoch FROM clock_timestamp() - a.xact_start)::bigint AS seconds,
  extract(epoch FROM clock_timestamp() - a.state_change)::bigint AS idle_seconds,
  (SELECT string_agg(DISTINCT l.relation::regclass::text, ', ' ORDER BY l.relation::regclass::text)
    FROM pg_locks AS l
    JOIN pg_class AS c ON c.oid = l.relation
    WHERE l.pid = a.pid AND l.locktype = 'relation' AND l.granted
      AND l.database = a.datid AND c.relkind IN ('r', 'p', 'm', 'v')
      AND c.oid >= 16384) AS tables
FROM pg_stat_activity AS a
WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
  AND a.backend_type = 'client backend' AND a.xact_start IS NOT NULL
