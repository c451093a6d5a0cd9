-- Convert actions
-- Revision 20260115_1030, after 20260110_0900; schema version 2.0.0

BEGIN;

-- Locks: ACCESS EXCLUSIVE on signals
ALTER TABLE signals DROP CONSTRAINT ck_signals_confidence;

-- Locks: ACCESS EXCLUSIVE on signals
ALTER TABLE signals ADD COLUMN note text;

-- Locks: ACCESS EXCLUSIVE on signals, rewritten
LOCK TABLE signals IN ACCESS EXCLUSIVE MODE;

ALTER TABLE signals ALTER COLUMN action TYPE text USING action::text;

UPDATE signals AS t SET action = s.original
FROM lockstep_salvage AS s
WHERE s.revision = '20260115_1030' AND s.table_name = 'signals' AND s.column_name = 'action'
  AND s.row_key = jsonb_build_object('id', t.id)
  AND t.action IS NOT DISTINCT FROM s.replaced_by;

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM lockstep_salvage WHERE revision = '20260115_1030' AND table_name = 'signals' AND column_name = 'action';

-- Locks: ACCESS EXCLUSIVE on signals
ALTER TABLE signals DROP COLUMN confidence;

DROP TYPE signal_action;

COMMIT;
