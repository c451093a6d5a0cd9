-- Add adjusted close
-- Revision 20261121_0342, after 20261121_0341; schema version 1.1.0

BEGIN;

ALTER TABLE prices ADD COLUMN adjusted_close numeric(10,2);

COMMENT ON COLUMN prices.adjusted_close IS 'Close after splits and dividends';

COMMIT;
