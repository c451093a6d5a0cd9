-- case: a wrapper, a server, a mapping and a foreign table are created
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
CREATE FOREIGN DATA WRAPPER nowhere OPTIONS (debug 'true');
CREATE SERVER far TYPE 'kind' VERSION '1.0' FOREIGN DATA WRAPPER nowhere OPTIONS (host 'it''s', "Port" '1');
CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (login 'x');
CREATE FOREIGN TABLE public.ft (id int OPTIONS (column_name 'ID') NOT NULL, a text DEFAULT 'x' COLLATE "C", CONSTRAINT c CHECK (id > 0)) SERVER far OPTIONS (table_name 'T');
COMMENT ON FOREIGN DATA WRAPPER nowhere IS 'no handler';
COMMENT ON SERVER far IS 'far away';
COMMENT ON FOREIGN TABLE public.ft IS 'theirs';
COMMENT ON COLUMN public.ft.a IS 'text';
-- hazards:
-- hazards back:

-- case: options of wrapper, server and mapping come, change and go
-- from
CREATE FOREIGN DATA WRAPPER nowhere OPTIONS (a '1', b '2');
CREATE SERVER far FOREIGN DATA WRAPPER nowhere OPTIONS (a '1', b '2');
CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (a '1', b '2');
-- to
CREATE FOREIGN DATA WRAPPER nowhere OPTIONS (b '3', c '4');
CREATE SERVER far VERSION '2' FOREIGN DATA WRAPPER nowhere OPTIONS (b '3', "C c" '''');
CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (b '3', c '4');
-- hazards:
-- hazards back:

-- case: columns and options of a foreign table change
-- from
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
CREATE FOREIGN TABLE public.ft (id int OPTIONS (n 'ID', m 'x'), a varchar(20), c text) SERVER far OPTIONS (t 'T', u 'U');
CREATE VIEW public.v AS SELECT id, a FROM public.ft;
-- to
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
CREATE FOREIGN TABLE public.ft (id bigint OPTIONS (n 'ID2') NOT NULL, a varchar(10) DEFAULT 'y', c text, d date OPTIONS (n 'D')) SERVER far OPTIONS (t 'T2', w 'W');
CREATE VIEW public.v AS SELECT id, a FROM public.ft;
-- hazards:
-- hazards back:

-- case: a foreign table moves to another server
-- from
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER one FOREIGN DATA WRAPPER nowhere;
CREATE SERVER two FOREIGN DATA WRAPPER nowhere;
CREATE FOREIGN TABLE public.ft (id int) SERVER one;
CREATE VIEW public.v AS SELECT id FROM public.ft;
COMMENT ON FOREIGN TABLE public.ft IS 'kept';
-- to
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER one FOREIGN DATA WRAPPER nowhere;
CREATE SERVER two FOREIGN DATA WRAPPER nowhere;
CREATE FOREIGN TABLE public.ft (id int) SERVER two;
CREATE VIEW public.v AS SELECT id FROM public.ft;
COMMENT ON FOREIGN TABLE public.ft IS 'kept';
-- hazards:
-- hazards back:

-- case: a foreign table gets a trigger, a check and statistics targets
-- from
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
CREATE FOREIGN TABLE public.ft (id int NOT NULL, k text) SERVER far;
-- to
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
CREATE FOREIGN TABLE public.ft (id int, k text, CONSTRAINT c CHECK (id > 0) NO INHERIT) SERVER far;
ALTER FOREIGN TABLE public.ft ALTER COLUMN id SET STATISTICS 5;
ALTER FOREIGN TABLE public.ft ALTER COLUMN k SET STORAGE EXTERNAL;
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT ON public.ft FOR EACH ROW EXECUTE FUNCTION public.noop();
-- hazards:
-- hazards back:

-- case: a server under a foreign table gets another type and wrapper
-- from
CREATE FOREIGN DATA WRAPPER one;
CREATE FOREIGN DATA WRAPPER two;
CREATE SERVER far TYPE 'a' FOREIGN DATA WRAPPER one;
CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (login 'x');
CREATE FOREIGN TABLE public.ft (id int) SERVER far;
CREATE VIEW public.v AS SELECT id FROM public.ft;
-- to
CREATE FOREIGN DATA WRAPPER one;
CREATE FOREIGN DATA WRAPPER two;
CREATE SERVER far TYPE 'b' FOREIGN DATA WRAPPER two;
CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (login 'x');
CREATE FOREIGN TABLE public.ft (id int) SERVER far;
CREATE VIEW public.v AS SELECT id FROM public.ft;
-- hazards:
-- hazards back:

-- case: a wrapper gets a validator
-- from
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere OPTIONS (dbname 'x');
-- to
CREATE FOREIGN DATA WRAPPER nowhere VALIDATOR pg_catalog.postgresql_fdw_validator;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere OPTIONS (dbname 'x');
-- hazards:
-- hazards back:

-- case: a column of a foreign table gets a type that nothing converts to
-- from
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TYPE public.mood AS ENUM ('a');
CREATE FOREIGN TABLE public.t (a text, b int) SERVER s;
-- to
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TYPE public.mood AS ENUM ('a');
CREATE FOREIGN TABLE public.t (a public.mood, b point) SERVER s;
-- hazards:
-- hazards back:
