-- Add adjusted close
-- Revision 20261121_0342, after 20261121_0341; schema version 1.1.0

BEGIN;

ALTER TABLE prices DROP COLUMN adjusted_close;

COMMIT;
