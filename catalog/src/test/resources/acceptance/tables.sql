-- case: a table is created
-- from
CREATE TABLE public.other (id int PRIMARY KEY);
INSERT INTO public.other VALUES (1);
-- to
CREATE TABLE public.other (id int PRIMARY KEY);
CREATE TABLE public.t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a text NOT NULL DEFAULT 'x' COLLATE "C", n numeric(8,2) CHECK (n > 0), o int REFERENCES public.other, UNIQUE (a, n)) WITH (fillfactor = 90);
COMMENT ON TABLE public.t IS 'everything';
CREATE INDEX t_o ON public.t (o);
INSERT INTO public.other VALUES (1);
INSERT INTO public.t (n, o) VALUES (1, 1);
-- hazards:
-- hazards back: DATA_LOSS public.t

-- case: three tables that reference each other in a row are dropped
-- from
CREATE TABLE public.c1 (id int PRIMARY KEY);
CREATE TABLE public.b2 (id int PRIMARY KEY REFERENCES public.c1);
CREATE TABLE public.a3 (id int PRIMARY KEY REFERENCES public.b2);
CREATE TABLE public.stays (id int PRIMARY KEY);
INSERT INTO public.c1 VALUES (1);
INSERT INTO public.b2 VALUES (1);
INSERT INTO public.a3 VALUES (1);
INSERT INTO public.stays VALUES (1);
-- to
CREATE TABLE public.stays (id int PRIMARY KEY);
INSERT INTO public.stays VALUES (1);
-- hazards: DATA_LOSS public.c1, DATA_LOSS public.b2, DATA_LOSS public.a3
-- hazards back:

-- case: a dropped table had a view, a policy, a trigger and a function over it
-- since: 14
-- from
CREATE TABLE public.gone (id int PRIMARY KEY);
CREATE TABLE public.stays (id int PRIMARY KEY);
CREATE VIEW public.v AS SELECT id FROM public.gone;
CREATE FUNCTION public.f() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM public.gone; END;
CREATE POLICY p ON public.stays USING (id IN (SELECT g.id FROM public.gone g));
INSERT INTO public.gone VALUES (1);
INSERT INTO public.stays VALUES (1);
-- to
CREATE TABLE public.stays (id int PRIMARY KEY);
INSERT INTO public.stays VALUES (1);
-- hazards: DATA_LOSS public.gone
-- hazards back:

-- case: comments on tables come, change and go
-- from
CREATE TABLE public.a (id int PRIMARY KEY);
CREATE TABLE public.b (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY);
COMMENT ON TABLE public.a IS 'old';
COMMENT ON TABLE public.b IS 'gone soon';
INSERT INTO public.a VALUES (1);
INSERT INTO public.b VALUES (1);
INSERT INTO public.c VALUES (1);
-- to
CREATE TABLE public.a (id int PRIMARY KEY);
CREATE TABLE public.b (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY);
COMMENT ON TABLE public.a IS E'new\n-- with a line that looks like a comment\n; and \\ and \u2713';
COMMENT ON TABLE public.c IS 'it''s here';
INSERT INTO public.a VALUES (1);
INSERT INTO public.b VALUES (1);
INSERT INTO public.c VALUES (1);
-- hazards:
-- hazards back:

-- case: a table becomes unlogged
-- from
CREATE TABLE public.t (id serial PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t (a) VALUES ('x');
-- to
CREATE UNLOGGED TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x');
-- hazards: TABLE_REWRITE public.t, DATA_LOSS public.t_id_seq
-- hazards back: TABLE_REWRITE public.t

-- case: an unlogged table references another, and both become logged
-- from
CREATE UNLOGGED TABLE public.p (id int PRIMARY KEY);
CREATE UNLOGGED TABLE public.c (id int PRIMARY KEY REFERENCES public.p);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY REFERENCES public.p);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (1);
-- hazards: TABLE_REWRITE public.p, TABLE_REWRITE public.c
-- hazards back: TABLE_REWRITE public.p, TABLE_REWRITE public.c

-- case: storage parameters of a table
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text) WITH (fillfactor = 80, autovacuum_enabled = false);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_enabled = false, parallel_workers = 2);
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: storage parameters of the toast table go
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text) WITH (toast.autovacuum_vacuum_threshold = 5000, toast_tuple_target = 256);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: the replica identity is full, then nothing
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE TABLE public.u (id int PRIMARY KEY, a text);
ALTER TABLE public.t REPLICA IDENTITY FULL;
INSERT INTO public.t VALUES (1, 'x');
INSERT INTO public.u VALUES (1, 'x');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE TABLE public.u (id int PRIMARY KEY, a text);
ALTER TABLE public.t REPLICA IDENTITY NOTHING;
ALTER TABLE public.u REPLICA IDENTITY FULL;
INSERT INTO public.t VALUES (1, 'x');
INSERT INTO public.u VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: the replica identity uses an index
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL, CONSTRAINT t_a UNIQUE (a));
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL, CONSTRAINT t_a UNIQUE (a));
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_a;
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: the index of the replica identity is renamed
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL);
CREATE UNIQUE INDEX one ON public.t (a);
ALTER TABLE public.t REPLICA IDENTITY USING INDEX one;
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL);
CREATE UNIQUE INDEX two ON public.t (a);
ALTER TABLE public.t REPLICA IDENTITY USING INDEX two;
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: the primary key that is the replica identity is made anew
-- from
CREATE TABLE public.t (id int, a int NOT NULL, CONSTRAINT t_pkey PRIMARY KEY (id));
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_pkey;
ALTER TABLE public.t CLUSTER ON t_pkey;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int, a int NOT NULL, CONSTRAINT t_pkey PRIMARY KEY (id, a));
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_pkey;
ALTER TABLE public.t CLUSTER ON t_pkey;
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a typed table is created
-- from
CREATE TYPE public.item AS (id int, a text);
-- to
CREATE TYPE public.item AS (id int, a text);
CREATE TABLE public.items OF public.item (id WITH OPTIONS PRIMARY KEY, a DEFAULT 'x');
INSERT INTO public.items VALUES (1, 'y');
-- hazards:
-- hazards back: DATA_LOSS public.items

-- case: the type of a typed table gains an attribute
-- from
CREATE TYPE public.item AS (id int, a text);
CREATE TABLE public.items OF public.item (id PRIMARY KEY);
INSERT INTO public.items VALUES (1, 'y');
-- to
CREATE TYPE public.item AS (id int, a text, b int);
CREATE TABLE public.items OF public.item (id PRIMARY KEY);
INSERT INTO public.items VALUES (1, 'y', 2);
-- hazards:
-- hazards back: DATA_LOSS public.items.b

-- case: a plain table becomes typed
-- from
CREATE TYPE public.item AS (id int, a text);
CREATE TABLE public.items (id int PRIMARY KEY, a text);
INSERT INTO public.items VALUES (1, 'y');
-- to
CREATE TYPE public.item AS (id int, a text);
CREATE TABLE public.items OF public.item (id PRIMARY KEY);
INSERT INTO public.items VALUES (1, 'y');
-- hazards:
-- hazards back:

-- case: an attribute of the type of a typed table changes its type
-- from
CREATE TYPE public.item AS (id int, a varchar(10));
CREATE TABLE public.items OF public.item (id PRIMARY KEY);
INSERT INTO public.items VALUES (1, 'y');
-- to
CREATE TYPE public.item AS (id int, a text);
CREATE TABLE public.items OF public.item (id PRIMARY KEY);
INSERT INTO public.items VALUES (1, 'y');
-- hazards:
-- hazards back: TABLE_REWRITE public.items

-- case: a table without columns gets some
-- from
CREATE TABLE public.t ();
INSERT INTO public.t DEFAULT VALUES;
-- to
CREATE TABLE public.t (a int DEFAULT 1, b text);
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back: DATA_LOSS public.t.a, DATA_LOSS public.t.b

-- case: a table without columns is created
-- from
CREATE TABLE public.t (id int);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int);
CREATE TABLE public.nothing ();
COMMENT ON TABLE public.nothing IS 'empty';
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public.nothing

-- case: a table moves to another schema
-- from
CREATE SCHEMA app;
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE TABLE public.u (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
INSERT INTO public.u VALUES (1);
-- to
CREATE SCHEMA app;
CREATE TABLE app.t (id int PRIMARY KEY);
CREATE TABLE public.u (id int PRIMARY KEY);
INSERT INTO app.t VALUES (1);
INSERT INTO public.u VALUES (1);
-- hazards: DATA_LOSS public.t
-- hazards back: DATA_LOSS app.t

-- case: names with quotes, spaces, dots, keywords and unicode
-- from
CREATE TABLE public."Table" ("Id" int PRIMARY KEY);
INSERT INTO public."Table" VALUES (1);
-- to
CREATE TABLE public."Table" ("Id" int PRIMARY KEY, "col.umn" int DEFAULT 1);
CREATE TABLE public."table" ("user" int PRIMARY KEY REFERENCES public."Table", "näme" text DEFAULT 'ä');
CREATE TABLE public."a.b ""c"" 'd' \e" ("%s" int CHECK ("%s" > 0), "$1" text, "a b" int REFERENCES public."table");
COMMENT ON COLUMN public."a.b ""c"" 'd' \e"."%s" IS 'odd';
CREATE TABLE public."表" ("列" int PRIMARY KEY);
INSERT INTO public."Table" VALUES (1);
INSERT INTO public."table" VALUES (1);
INSERT INTO public."表" VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public."Table"."col.umn", DATA_LOSS public."table", DATA_LOSS public."a.b ""c"" 'd' \e", DATA_LOSS public."表"

-- case: a name of 63 characters with generated constraint names
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE TABLE public.a_very_long_table_name_that_fills_all_of_the_sixty_three_bytes_ (a_quite_long_column_name_that_goes_on_and_on serial PRIMARY KEY, another_quite_long_column_name_that_goes_on int UNIQUE CHECK (another_quite_long_column_name_that_goes_on > 0) REFERENCES public.t);
INSERT INTO public.t VALUES (1);
INSERT INTO public.a_very_long_table_name_that_fills_all_of_the_sixty_three_bytes_ VALUES (DEFAULT, 1);
-- hazards:
-- hazards back: DATA_LOSS public.a_very_long_table_name_that_fills_all_of_the_sixty_three_bytes_

-- case: a table is replaced by one with the same index and constraint names
-- from
CREATE TABLE public.old (id int CONSTRAINT the_pk PRIMARY KEY, a text);
CREATE INDEX the_idx ON public.old (a);
CREATE TABLE public.c (id int PRIMARY KEY, o int CONSTRAINT f REFERENCES public.old);
INSERT INTO public.old VALUES (1, 'x');
INSERT INTO public.c VALUES (1, NULL);
-- to
CREATE TABLE public.new (id int CONSTRAINT the_pk PRIMARY KEY, a text);
CREATE INDEX the_idx ON public.new (a);
CREATE TABLE public.c (id int PRIMARY KEY, o int CONSTRAINT f REFERENCES public.new);
INSERT INTO public.new VALUES (1, 'x');
INSERT INTO public.c VALUES (1, NULL);
-- hazards: DATA_LOSS public.old
-- hazards back: DATA_LOSS public.new

-- case: a table uses another access method
-- since: 15
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD heap2 IS 'heap again';
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE TABLE public.u (id int PRIMARY KEY) USING heap2;
INSERT INTO public.t VALUES (1);
INSERT INTO public.u VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public.u

-- case: a new table with storage parameters of both kinds
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
CREATE TABLE public.u (id int PRIMARY KEY, a text) WITH (fillfactor = 70, toast.autovacuum_enabled = false);
-- hazards:
-- hazards back: DATA_LOSS public.u

-- case: the key that identifies and orders the rows gets another name and type
-- from
CREATE TABLE public.t (id int, CONSTRAINT a PRIMARY KEY (id));
ALTER TABLE public.t REPLICA IDENTITY USING INDEX a;
ALTER TABLE public.t CLUSTER ON a;
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id bigint, CONSTRAINT b PRIMARY KEY (id));
ALTER TABLE public.t REPLICA IDENTITY USING INDEX b;
ALTER TABLE public.t CLUSTER ON b;
INSERT INTO public.t VALUES (1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: the first column with values out of line comes together with options for them
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text) WITH (toast.autovacuum_enabled = false);
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public.t.a
