-- case: everything that takes a comment gets one
-- from
CREATE SCHEMA app;
CREATE TYPE app.e AS ENUM ('a');
CREATE TYPE app.c AS (x int);
CREATE TYPE app.r AS RANGE (subtype = float8);
CREATE DOMAIN app.d AS int CONSTRAINT dc CHECK (VALUE > 0);
CREATE SEQUENCE app.s;
CREATE FUNCTION app.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE PROCEDURE app.p() LANGUAGE sql AS $$ SELECT 1 $$;
CREATE AGGREGATE app.agg(int) (SFUNC = int4pl, STYPE = int);
CREATE TABLE app.t (id int PRIMARY KEY, a int CONSTRAINT tc CHECK (a > 0));
CREATE INDEX t_a ON app.t (a);
CREATE STATISTICS app.st ON id, a FROM app.t;
CREATE TRIGGER tr BEFORE INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.f();
CREATE RULE ru AS ON DELETE TO app.t WHERE old.id = 0 DO INSTEAD NOTHING;
CREATE POLICY po ON app.t USING (true);
CREATE VIEW app.v AS SELECT id FROM app.t;
CREATE MATERIALIZED VIEW app.m AS SELECT id FROM app.t;
CREATE OPERATOR app.+| (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl);
CREATE COLLATION app.coll (PROVIDER = libc, LOCALE = 'C');
CREATE CONVERSION app.conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CAST (app.e AS int) WITH INOUT;
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
CREATE FOREIGN TABLE app.ft (id int) SERVER far;
CREATE TEXT SEARCH CONFIGURATION app.conf (COPY = pg_catalog.simple);
CREATE TEXT SEARCH DICTIONARY app.dict (TEMPLATE = simple);
CREATE PUBLICATION pub FOR TABLE app.t;
INSERT INTO app.t VALUES (1, 1);
-- to
CREATE SCHEMA app;
CREATE TYPE app.e AS ENUM ('a');
CREATE TYPE app.c AS (x int);
CREATE TYPE app.r AS RANGE (subtype = float8);
CREATE DOMAIN app.d AS int CONSTRAINT dc CHECK (VALUE > 0);
CREATE SEQUENCE app.s;
CREATE FUNCTION app.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE PROCEDURE app.p() LANGUAGE sql AS $$ SELECT 1 $$;
CREATE AGGREGATE app.agg(int) (SFUNC = int4pl, STYPE = int);
CREATE TABLE app.t (id int PRIMARY KEY, a int CONSTRAINT tc CHECK (a > 0));
CREATE INDEX t_a ON app.t (a);
CREATE STATISTICS app.st ON id, a FROM app.t;
CREATE TRIGGER tr BEFORE INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.f();
CREATE RULE ru AS ON DELETE TO app.t WHERE old.id = 0 DO INSTEAD NOTHING;
CREATE POLICY po ON app.t USING (true);
CREATE VIEW app.v AS SELECT id FROM app.t;
CREATE MATERIALIZED VIEW app.m AS SELECT id FROM app.t;
CREATE OPERATOR app.+| (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl);
CREATE COLLATION app.coll (PROVIDER = libc, LOCALE = 'C');
CREATE CONVERSION app.conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CAST (app.e AS int) WITH INOUT;
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
CREATE FOREIGN TABLE app.ft (id int) SERVER far;
CREATE TEXT SEARCH CONFIGURATION app.conf (COPY = pg_catalog.simple);
CREATE TEXT SEARCH DICTIONARY app.dict (TEMPLATE = simple);
CREATE PUBLICATION pub FOR TABLE app.t;
INSERT INTO app.t VALUES (1, 1);
COMMENT ON SCHEMA app IS 'c1';
COMMENT ON TYPE app.e IS 'c2';
COMMENT ON TYPE app.c IS 'c3';
COMMENT ON COLUMN app.c.x IS 'c4';
COMMENT ON TYPE app.r IS 'c5';
COMMENT ON DOMAIN app.d IS 'c6';
COMMENT ON CONSTRAINT dc ON DOMAIN app.d IS 'c7';
COMMENT ON SEQUENCE app.s IS 'c8';
COMMENT ON FUNCTION app.f() IS 'c9';
COMMENT ON PROCEDURE app.p() IS 'c10';
COMMENT ON AGGREGATE app.agg(int) IS 'c11';
COMMENT ON TABLE app.t IS 'c12';
COMMENT ON COLUMN app.t.a IS 'c13';
COMMENT ON CONSTRAINT tc ON app.t IS 'c14';
COMMENT ON CONSTRAINT t_pkey ON app.t IS 'c15';
COMMENT ON INDEX app.t_a IS 'c16';
COMMENT ON INDEX app.t_pkey IS 'c17';
COMMENT ON STATISTICS app.st IS 'c18';
COMMENT ON TRIGGER tr ON app.t IS 'c19';
COMMENT ON RULE ru ON app.t IS 'c20';
COMMENT ON POLICY po ON app.t IS 'c21';
COMMENT ON VIEW app.v IS 'c22';
COMMENT ON COLUMN app.v.id IS 'c23';
COMMENT ON MATERIALIZED VIEW app.m IS 'c24';
COMMENT ON COLUMN app.m.id IS 'c25';
COMMENT ON OPERATOR app.+| (int, int) IS 'c26';
COMMENT ON COLLATION app.coll IS 'c27';
COMMENT ON CONVERSION app.conv IS 'c28';
COMMENT ON CAST (app.e AS int) IS 'c29';
COMMENT ON FOREIGN DATA WRAPPER nowhere IS 'c30';
COMMENT ON SERVER far IS 'c31';
COMMENT ON FOREIGN TABLE app.ft IS 'c32';
COMMENT ON COLUMN app.ft.id IS 'c33';
COMMENT ON TEXT SEARCH CONFIGURATION app.conf IS 'c34';
COMMENT ON TEXT SEARCH DICTIONARY app.dict IS 'c35';
COMMENT ON PUBLICATION pub IS 'c36';
-- hazards:
-- hazards back:

-- case: a comment is an empty text on one side
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
COMMENT ON TABLE public.t IS 'something';
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
COMMENT ON TABLE public.t IS '';
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: a very long comment with every kind of quote
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
COMMENT ON TABLE public.t IS '$$ '' " ` \';
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
COMMENT ON TABLE public.t IS E'$$ $a$ \'\' " ` \\ \\n \t /* */ -- {} ${x} %s :name ? ; \n\n  COMMIT;\n\\q\n\u00e4\U0001F600 and so on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on';
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:
