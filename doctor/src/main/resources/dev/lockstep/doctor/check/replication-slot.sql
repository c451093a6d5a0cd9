SELECT s.slot_name::text AS object, quote_literal(s.slot_name) AS literal, s.active,
  coalesce(s.wal_status, '') AS wal_status, coalesce(w.bytes, 0)::bigint AS bytes
FROM pg_replication_slots AS s
CROSS JOIN LATERAL (SELECT pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery()
  THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END, s.restart_lsn) AS bytes) AS w
WHERE s.wal_status IN ('unreserved', 'lost') OR w.bytes >= {slot_bytes}
