-- Add enum types
-- Revision 20261121_0343, after 20261121_0342; schema version 2.0.0

BEGIN;

CREATE TYPE backtest_status AS ENUM ('running', 'completed', 'failed', 'cancelled');

CREATE TYPE notification_type AS ENUM ('info', 'warning', 'success', 'error', 'system');

CREATE TYPE signal_action AS ENUM ('BUY', 'SELL');

ALTER TABLE backtests ALTER COLUMN backtest_id TYPE varchar(255);

ALTER TABLE backtests ALTER COLUMN symbol TYPE varchar(20);

ALTER TABLE backtests ALTER COLUMN strategy TYPE varchar(100);

ALTER TABLE backtests ALTER COLUMN status DROP DEFAULT;

LOCK TABLE backtests IN ACCESS EXCLUSIVE MODE;

CREATE TABLE IF NOT EXISTS lockstep_salvage (
  revision text NOT NULL,
  table_name text NOT NULL,
  column_name text NOT NULL,
  row_key jsonb NOT NULL,
  original text,
  replaced_by text,
  salvaged_at timestamptz DEFAULT now() NOT NULL
);

INSERT INTO lockstep_salvage (revision, table_name, column_name, row_key, original, replaced_by)
SELECT '20261121_0343', 'backtests', 'status', jsonb_build_object('id', id), status::text, (CASE
    WHEN status::text IS NULL THEN NULL
    WHEN status::text = 'cancelled' THEN 'cancelled'
    WHEN status::text = 'completed' THEN 'completed'
    WHEN status::text = 'failed' THEN 'failed'
    WHEN status::text = 'running' THEN 'running'
    WHEN lower(status::text) = lower('cancelled') THEN 'cancelled'
    WHEN lower(status::text) = lower('completed') THEN 'completed'
    WHEN lower(status::text) = lower('failed') THEN 'failed'
    WHEN lower(status::text) = lower('running') THEN 'running'
    ELSE 'running'
  END)::text
FROM backtests
WHERE status::text IS DISTINCT FROM (CASE
    WHEN status::text IS NULL THEN NULL
    WHEN status::text = 'cancelled' THEN 'cancelled'
    WHEN status::text = 'completed' THEN 'completed'
    WHEN status::text = 'failed' THEN 'failed'
    WHEN status::text = 'running' THEN 'running'
    WHEN lower(status::text) = lower('cancelled') THEN 'cancelled'
    WHEN lower(status::text) = lower('completed') THEN 'completed'
    WHEN lower(status::text) = lower('failed') THEN 'failed'
    WHEN lower(status::text) = lower('running') THEN 'running'
    ELSE 'running'
  END)::text;

ALTER TABLE backtests ALTER COLUMN status TYPE backtest_status USING (CASE
    WHEN status::text IS NULL THEN NULL
    WHEN status::text = 'cancelled' THEN 'cancelled'
    WHEN status::text = 'completed' THEN 'completed'
    WHEN status::text = 'failed' THEN 'failed'
    WHEN status::text = 'running' THEN 'running'
    WHEN lower(status::text) = lower('cancelled') THEN 'cancelled'
    WHEN lower(status::text) = lower('completed') THEN 'completed'
    WHEN lower(status::text) = lower('failed') THEN 'failed'
    WHEN lower(status::text) = lower('running') THEN 'running'
    ELSE 'running'
  END)::backtest_status;

ALTER TABLE backtests ALTER COLUMN status SET DEFAULT 'running';

ALTER TABLE notifications ALTER COLUMN title TYPE varchar(255);

ALTER TABLE notifications ALTER COLUMN type DROP DEFAULT;

LOCK TABLE notifications IN ACCESS EXCLUSIVE MODE;

CREATE TABLE IF NOT EXISTS lockstep_salvage (
  revision text NOT NULL,
  table_name text NOT NULL,
  column_name text NOT NULL,
  row_key jsonb NOT NULL,
  original text,
  replaced_by text,
  salvaged_at timestamptz DEFAULT now() NOT NULL
);

INSERT INTO lockstep_salvage (revision, table_name, column_name, row_key, original, replaced_by)
SELECT '20261121_0343', 'notifications', 'type', jsonb_build_object('id', id), type::text, (CASE
    WHEN type::text IS NULL THEN NULL
    WHEN type::text = 'error' THEN 'error'
    WHEN type::text = 'info' THEN 'info'
    WHEN type::text = 'success' THEN 'success'
    WHEN type::text = 'system' THEN 'system'
    WHEN type::text = 'warning' THEN 'warning'
    WHEN lower(type::text) = lower('error') THEN 'error'
    WHEN lower(type::text) = lower('info') THEN 'info'
    WHEN lower(type::text) = lower('success') THEN 'success'
    WHEN lower(type::text) = lower('system') THEN 'system'
    WHEN lower(type::text) = lower('warning') THEN 'warning'
    ELSE 'info'
  END)::text
FROM notifications
WHERE type::text IS DISTINCT FROM (CASE
    WHEN type::text IS NULL THEN NULL
    WHEN type::text = 'error' THEN 'error'
    WHEN type::text = 'info' THEN 'info'
    WHEN type::text = 'success' THEN 'success'
    WHEN type::text = 'system' THEN 'system'
    WHEN type::text = 'warning' THEN 'warning'
    WHEN lower(type::text) = lower('error') THEN 'error'
    WHEN lower(type::text) = lower('info') THEN 'info'
    WHEN lower(type::text) = lower('success') THEN 'success'
    WHEN lower(type::text) = lower('system') THEN 'system'
    WHEN lower(type::text) = lower('warning') THEN 'warning'
    ELSE 'info'
  END)::text;

ALTER TABLE notifications ALTER COLUMN type TYPE notification_type USING (CASE
    WHEN type::text IS NULL THEN NULL
    WHEN type::text = 'error' THEN 'error'
    WHEN type::text = 'info' THEN 'info'
    WHEN type::text = 'success' THEN 'success'
    WHEN type::text = 'system' THEN 'system'
    WHEN type::text = 'warning' THEN 'warning'
    WHEN lower(type::text) = lower('error') THEN 'error'
    WHEN lower(type::text) = lower('info') THEN 'info'
    WHEN lower(type::text) = lower('success') THEN 'success'
    WHEN lower(type::text) = lower('system') THEN 'system'
    WHEN lower(type::text) = lower('warning') THEN 'warning'
    ELSE 'info'
  END)::notification_type;

ALTER TABLE notifications ALTER COLUMN type SET DEFAULT 'info';

ALTER TABLE permissions ALTER COLUMN name TYPE varchar(100);

ALTER TABLE permissions ALTER COLUMN description TYPE varchar(500);

ALTER TABLE roles ALTER COLUMN name TYPE varchar(100);

ALTER TABLE roles ALTER COLUMN description TYPE varchar(500);

ALTER TABLE signals ALTER COLUMN symbol TYPE varchar(20);

LOCK TABLE signals IN ACCESS EXCLUSIVE MODE;

CREATE TABLE IF NOT EXISTS lockstep_salvage (
  revision text NOT NULL,
  table_name text NOT NULL,
  column_name text NOT NULL,
  row_key jsonb NOT NULL,
  original text,
  replaced_by text,
  salvaged_at timestamptz DEFAULT now() NOT NULL
);

INSERT INTO lockstep_salvage (revision, table_name, column_name, row_key, original, replaced_by)
SELECT '20261121_0343', 'signals', 'action', jsonb_build_object('id', id), action::text, (CASE
    WHEN action::text IS NULL THEN NULL
    WHEN action::text = 'BUY' THEN 'BUY'
    WHEN action::text = 'SELL' THEN 'SELL'
    WHEN lower(action::text) = lower('BUY') THEN 'BUY'
    WHEN lower(action::text) = lower('SELL') THEN 'SELL'
    ELSE 'BUY'
  END)::text
FROM signals
WHERE action::text IS DISTINCT FROM (CASE
    WHEN action::text IS NULL THEN NULL
    WHEN action::text = 'BUY' THEN 'BUY'
    WHEN action::text = 'SELL' THEN 'SELL'
    WHEN lower(action::text) = lower('BUY') THEN 'BUY'
    WHEN lower(action::text) = lower('SELL') THEN 'SELL'
    ELSE 'BUY'
  END)::text;

ALTER TABLE signals ALTER COLUMN action TYPE signal_action USING (CASE
    WHEN action::text IS NULL THEN NULL
    WHEN action::text = 'BUY' THEN 'BUY'
    WHEN action::text = 'SELL' THEN 'SELL'
    WHEN lower(action::text) = lower('BUY') THEN 'BUY'
    WHEN lower(action::text) = lower('SELL') THEN 'SELL'
    ELSE 'BUY'
  END)::signal_action;

ALTER TABLE signals ALTER COLUMN verification_hash TYPE varchar(64);

ALTER TABLE users ALTER COLUMN email TYPE varchar(255);

ALTER TABLE users ALTER COLUMN full_name TYPE varchar(255);

ALTER TABLE backtests ADD CONSTRAINT ck_backtests_initial_capital CHECK (initial_capital > 0);

ALTER TABLE backtests ADD CONSTRAINT ck_backtests_period CHECK (end_date > start_date);

ALTER TABLE backtests ADD CONSTRAINT ck_backtests_risk CHECK (risk >= 0 AND risk <= 1);

ALTER TABLE signals ADD CONSTRAINT ck_signals_confidence CHECK (confidence >= 0 AND confidence <= 1);

ALTER TABLE signals ADD CONSTRAINT ck_signals_price CHECK (price > 0);

ALTER TABLE signals ADD CONSTRAINT ck_signals_window CHECK (expires_at > created_at);

COMMIT;

CREATE INDEX CONCURRENTLY idx_notif_type_created ON notifications (type, created_at);

CREATE INDEX CONCURRENTLY idx_role_system ON roles (system);

CREATE INDEX CONCURRENTLY idx_signal_action ON signals (action, created_at DESC);

