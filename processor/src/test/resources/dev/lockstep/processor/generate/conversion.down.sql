-- Convert actions
-- Revision 20260115_1030, after 20260110_0900; schema version 2.0.0

BEGIN;

-- Locks: ACCESS EXCLUSIVE on signals
ALTER TABLE signals ADD COLUMN lockstep_shadow_action text;

CREATE TABLE IF NOT EXISTS lockstep_salvage (
  revision text NOT NULL,
  table_name text NOT NULL,
  column_name text NOT NULL,
  row_key jsonb NOT NULL,
  original text,
  replaced_by text,
  salvaged_at timestamptz DEFAULT now() NOT NULL
);

CREATE INDEX IF NOT EXISTS lockstep_salvage_row_key ON lockstep_salvage USING hash (row_key);

CREATE FUNCTION "lockstep_shadow_signals.action"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET enable_seqscan = off AS $lockstep$
#variable_conflict use_column
DECLARE
  lockstep_kept record;
BEGIN
  SELECT s.original INTO lockstep_kept FROM lockstep_salvage AS s
  WHERE s.revision = '20260115_1030' AND s.table_name = 'signals' AND s.column_name = 'action'
    AND s.row_key = jsonb_build_object('id', NEW.id)
    AND s.replaced_by IS NOT DISTINCT FROM NEW.action::text LIMIT 1;
  NEW.lockstep_shadow_action := CASE WHEN FOUND THEN lockstep_kept.original ELSE NEW.action::text END;
  RETURN NEW;
END
$lockstep$;

DO $lockstep$ BEGIN
  EXECUTE format('ALTER FUNCTION %s SET search_path = %s, pg_temp', '"lockstep_shadow_signals.action"()', current_setting('search_path'));
END $lockstep$;

REVOKE ALL ON FUNCTION "lockstep_shadow_signals.action"() FROM PUBLIC;

CREATE TRIGGER zz_lockstep_shadow_action BEFORE INSERT OR UPDATE ON signals FOR EACH ROW EXECUTE FUNCTION "lockstep_shadow_signals.action"();

ALTER TABLE signals ENABLE ALWAYS TRIGGER zz_lockstep_shadow_action;

COMMIT;

-- In batches: UPDATE signals SET lockstep_shadow_action = lockstep_shadow_action

BEGIN;

-- Locks: ACCESS EXCLUSIVE on signals
ALTER TABLE signals ADD CONSTRAINT lockstep_not_null_signals_lockstep_shadow_action CHECK (lockstep_shadow_action IS NOT NULL) NOT VALID;

COMMIT;

-- Locks: SHARE UPDATE EXCLUSIVE on signals, read; ACCESS EXCLUSIVE on signals
ALTER TABLE signals VALIDATE CONSTRAINT lockstep_not_null_signals_lockstep_shadow_action;

ALTER TABLE signals ALTER COLUMN lockstep_shadow_action SET NOT NULL;

ALTER TABLE signals DROP CONSTRAINT lockstep_not_null_signals_lockstep_shadow_action;

BEGIN;

-- Locks: ACCESS EXCLUSIVE on signals
ALTER TABLE signals DROP CONSTRAINT ck_signals_confidence;

-- Locks: ACCESS EXCLUSIVE on signals
ALTER TABLE signals ADD COLUMN note text;

-- Locks: ACCESS EXCLUSIVE on signals
LOCK TABLE signals IN ACCESS EXCLUSIVE MODE;

DROP TRIGGER zz_lockstep_shadow_action ON signals;

DROP FUNCTION "lockstep_shadow_signals.action"();

DELETE FROM lockstep_salvage WHERE revision = '20260115_1030' AND table_name = 'signals' AND column_name = 'action';

DO $lockstep$ DECLARE
  rel CONSTANT regclass := 'signals'::regclass;
  col CONSTANT name := 'action';
  new CONSTANT name := 'lockstep_shadow_action';
  old pg_attribute;
  seq record;
  had text;
  one record;
  last bigint;
  called boolean;
BEGIN
  SELECT * INTO STRICT old FROM pg_attribute
    WHERE attrelid = rel AND attname = col AND NOT attisdropped;
  EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', rel, new, col_description(rel, old.attnum));
  IF coalesce(old.attstattarget, -1) >= 0 THEN
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS %s', rel, new,
      old.attstattarget);
  END IF;
  IF old.attoptions IS NOT NULL THEN
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET (%s)', rel, new,
      array_to_string(old.attoptions, ', '));
  END IF;
  FOR one IN SELECT * FROM aclexplode(old.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s', one.privilege_type, new, rel,
      CASE one.grantee WHEN 0 THEN 'PUBLIC' ELSE one.grantee::regrole::text END
      || CASE WHEN one.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  SELECT pg_get_expr(adbin, adrelid) INTO had FROM pg_attrdef
    WHERE adrelid = rel AND adnum = old.attnum;
  IF had IS NOT NULL THEN
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s', rel, new, had);
  END IF;
  FOR one IN SELECT objid::regclass AS id FROM pg_depend JOIN pg_class c ON c.oid = objid
      WHERE classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass
      AND refobjid = rel AND refobjsubid = old.attnum AND deptype = 'a'
      AND relkind = 'S' LOOP
    EXECUTE format('ALTER SEQUENCE %s OWNED BY %s.%I', one.id, rel, new);
  END LOOP;
  SELECT o.conname AS was, n.conname AS now INTO one
    FROM pg_constraint o JOIN pg_constraint n ON n.conrelid = o.conrelid
    JOIN pg_attribute a ON a.attrelid = n.conrelid AND n.conkey = ARRAY[a.attnum]
    WHERE o.conrelid = rel AND o.contype = 'n' AND n.contype = 'n'
    AND o.conkey = ARRAY[old.attnum] AND a.attname = new;
  IF FOUND THEN
    EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', rel, one.was,
      'lockstep_' || md5(one.was));
    EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', rel, one.now, one.was);
  END IF;
  IF old.attidentity <> '' THEN
    SELECT s.*, c.relacl, c.relowner, CASE s.seqtypid WHEN 'smallint'::regtype THEN 32767
      WHEN 'integer'::regtype THEN 2147483647 ELSE 9223372036854775807 END AS most
      INTO STRICT seq
      FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
      WHERE s.seqrelid = pg_get_serial_sequence(rel::text, col)::regclass;
    had := seq.seqrelid::regclass::text;
    EXECUTE format('SELECT last_value, is_called FROM %s', had) INTO last, called;
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP IDENTITY', rel, col);
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I ADD GENERATED %s AS IDENTITY'
      ' (SEQUENCE NAME %s INCREMENT %s START %s CACHE %s%s%s%s)', rel, new,
      CASE old.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END, had,
      seq.seqincrement, seq.seqstart, seq.seqcache,
      CASE WHEN seq.seqcycle THEN ' CYCLE' ELSE '' END,
      CASE WHEN seq.seqmin = -seq.most - 1 THEN '' ELSE ' MINVALUE ' || seq.seqmin END,
      CASE WHEN seq.seqmax = seq.most THEN '' ELSE ' MAXVALUE ' || seq.seqmax END);
    PERFORM setval(had::regclass, last, called);
    FOR one IN SELECT * FROM aclexplode(seq.relacl) WHERE grantee <> seq.relowner LOOP
      EXECUTE format('GRANT %s ON SEQUENCE %s TO %s', one.privilege_type, had,
        CASE one.grantee WHEN 0 THEN 'PUBLIC' ELSE one.grantee::regrole::text END
        || CASE WHEN one.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
  END IF;
END $lockstep$;

ALTER TABLE signals DROP COLUMN action;

ALTER TABLE signals RENAME COLUMN lockstep_shadow_action TO action;

-- Locks: ACCESS EXCLUSIVE on signals
ALTER TABLE signals DROP COLUMN confidence;

DROP TYPE signal_action;

COMMIT;
