-- Add enum types
-- Revision 20261121_0343, after 20261121_0342; schema version 2.0.0

DROP INDEX CONCURRENTLY idx_signal_action;

DROP INDEX CONCURRENTLY idx_role_system;

DROP INDEX CONCURRENTLY idx_notif_type_created;

BEGIN;

ALTER TABLE signals DROP CONSTRAINT ck_signals_window;

ALTER TABLE signals DROP CONSTRAINT ck_signals_price;

ALTER TABLE signals DROP CONSTRAINT ck_signals_confidence;

ALTER TABLE backtests DROP CONSTRAINT ck_backtests_risk;

ALTER TABLE backtests DROP CONSTRAINT ck_backtests_period;

ALTER TABLE backtests DROP CONSTRAINT ck_backtests_initial_capital;

ALTER TABLE users ALTER COLUMN full_name TYPE text;

ALTER TABLE users ALTER COLUMN email TYPE text;

ALTER TABLE signals ALTER COLUMN verification_hash TYPE text;

LOCK TABLE signals IN ACCESS EXCLUSIVE MODE;

ALTER TABLE signals ALTER COLUMN action TYPE text USING action::text;

UPDATE signals AS t SET action = s.original
FROM lockstep_salvage AS s
WHERE s.revision = '20261121_0343' AND s.table_name = 'signals' AND s.column_name = 'action'
  AND s.row_key = jsonb_build_object('id', t.id)
  AND t.action IS NOT DISTINCT FROM s.replaced_by;

DELETE FROM lockstep_salvage WHERE revision = '20261121_0343' AND table_name = 'signals' AND column_name = 'action';

ALTER TABLE signals ALTER COLUMN symbol TYPE text;

ALTER TABLE roles ALTER COLUMN description TYPE text;

ALTER TABLE roles ALTER COLUMN name TYPE text;

ALTER TABLE permissions ALTER COLUMN description TYPE text;

ALTER TABLE permissions ALTER COLUMN name TYPE text;

ALTER TABLE notifications ALTER COLUMN type DROP DEFAULT;

LOCK TABLE notifications IN ACCESS EXCLUSIVE MODE;

ALTER TABLE notifications ALTER COLUMN type TYPE text USING type::text;

UPDATE notifications AS t SET type = s.original
FROM lockstep_salvage AS s
WHERE s.revision = '20261121_0343' AND s.table_name = 'notifications' AND s.column_name = 'type'
  AND s.row_key = jsonb_build_object('id', t.id)
  AND t.type IS NOT DISTINCT FROM s.replaced_by;

DELETE FROM lockstep_salvage WHERE revision = '20261121_0343' AND table_name = 'notifications' AND column_name = 'type';

ALTER TABLE notifications ALTER COLUMN type SET DEFAULT 'info';

ALTER TABLE notifications ALTER COLUMN title TYPE text;

ALTER TABLE backtests ALTER COLUMN status DROP DEFAULT;

LOCK TABLE backtests IN ACCESS EXCLUSIVE MODE;

ALTER TABLE backtests ALTER COLUMN status TYPE text USING status::text;

UPDATE backtests AS t SET status = s.original
FROM lockstep_salvage AS s
WHERE s.revision = '20261121_0343' AND s.table_name = 'backtests' AND s.column_name = 'status'
  AND s.row_key = jsonb_build_object('id', t.id)
  AND t.status IS NOT DISTINCT FROM s.replaced_by;

DELETE FROM lockstep_salvage WHERE revision = '20261121_0343' AND table_name = 'backtests' AND column_name = 'status';

ALTER TABLE backtests ALTER COLUMN status SET DEFAULT 'running';

ALTER TABLE backtests ALTER COLUMN strategy TYPE text;

ALTER TABLE backtests ALTER COLUMN symbol TYPE text;

ALTER TABLE backtests ALTER COLUMN backtest_id TYPE text;

DROP TYPE signal_action;

DROP TYPE notification_type;

DROP TYPE backtest_status;

COMMIT;
