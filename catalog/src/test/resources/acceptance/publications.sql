-- case: a publication of all tables
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert, update');
COMMENT ON PUBLICATION everything IS 'all of it';
-- hazards:
-- hazards back:

-- case: the tables of a publication change
-- from
CREATE TABLE public.a (id int PRIMARY KEY);
CREATE TABLE public.b (id int PRIMARY KEY);
INSERT INTO public.a VALUES (1);
INSERT INTO public.b VALUES (1);
CREATE PUBLICATION pub FOR TABLE public.a;
-- to
CREATE TABLE public.a (id int PRIMARY KEY);
CREATE TABLE public.b (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY);
INSERT INTO public.a VALUES (1);
INSERT INTO public.b VALUES (1);
CREATE PUBLICATION pub FOR TABLE public.b, public.c;
-- hazards:
-- hazards back: DATA_LOSS public.c

-- case: the options of a publication change
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
CREATE PUBLICATION pub FOR TABLE public.t WITH (publish = 'insert');
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
CREATE PUBLICATION pub FOR TABLE public.t WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = true);
-- hazards:
-- hazards back:

-- case: a publication of all tables becomes one of some
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
CREATE PUBLICATION pub FOR ALL TABLES;
COMMENT ON PUBLICATION pub IS 'kept';
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
CREATE PUBLICATION pub FOR TABLE public.t;
COMMENT ON PUBLICATION pub IS 'kept';
-- hazards:
-- hazards back:

-- case: a publication without tables
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
CREATE PUBLICATION "Pub 1";
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
CREATE PUBLICATION "Pub 1" FOR TABLE ONLY public.t;
-- hazards:
-- hazards back:

-- case: columns and rows of a publication
-- since: 15
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE TABLE public.u (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1, 'x');
INSERT INTO public.u VALUES (1, 1);
CREATE PUBLICATION pub FOR TABLE public.t (id, a), TABLE public.u WHERE (id > 5);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE TABLE public.u (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1, 'x');
INSERT INTO public.u VALUES (1, 1);
CREATE PUBLICATION pub FOR TABLE public.t (id, b) WHERE (id <> 7), TABLE public.u;
-- hazards:
-- hazards back:

-- case: a published column is replaced by another
-- since: 15
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
CREATE PUBLICATION pub FOR TABLE public.t (id, a) WHERE (a > 0) WITH (publish = 'insert');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, b int);
INSERT INTO public.t VALUES (1, 1);
CREATE PUBLICATION pub FOR TABLE public.t (id, b) WHERE (b > 0) WITH (publish = 'insert');
-- hazards: DATA_LOSS public.t.a
-- hazards back: DATA_LOSS public.t.b

-- case: a publication of schemas
-- since: 15
-- from
CREATE SCHEMA app;
CREATE SCHEMA "Other";
CREATE TABLE app.t (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO app.t VALUES (1);
INSERT INTO public.t VALUES (1);
CREATE PUBLICATION pub FOR TABLES IN SCHEMA app;
-- to
CREATE SCHEMA app;
CREATE SCHEMA "Other";
CREATE TABLE app.t (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO app.t VALUES (1);
INSERT INTO public.t VALUES (1);
CREATE PUBLICATION pub FOR TABLES IN SCHEMA "Other", TABLE public.t;
-- hazards:
-- hazards back:

-- case: a publication with generated columns
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, d int GENERATED ALWAYS AS (id * 2) STORED);
INSERT INTO public.t VALUES (1);
CREATE PUBLICATION pub FOR TABLE public.t;
-- to
CREATE TABLE public.t (id int PRIMARY KEY, d int GENERATED ALWAYS AS (id * 2) STORED);
INSERT INTO public.t VALUES (1);
CREATE PUBLICATION pub FOR TABLE public.t WITH (publish_generated_columns = stored);
-- hazards:
-- hazards back:

-- case: a published table becomes unlogged
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE TABLE public.u (id int PRIMARY KEY);
CREATE PUBLICATION pub FOR TABLE public.t, public.u;
INSERT INTO public.t VALUES (1);
-- to
CREATE UNLOGGED TABLE public.t (id int PRIMARY KEY);
CREATE TABLE public.u (id int PRIMARY KEY);
CREATE PUBLICATION pub FOR TABLE public.u;
INSERT INTO public.t VALUES (1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a published child goes while its parent changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE TABLE public.c () INHERITS (public.t);
CREATE PUBLICATION pub FOR TABLE public.t;
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY) WITH (fillfactor = 50);
CREATE PUBLICATION pub FOR TABLE public.t;
INSERT INTO public.t VALUES (1);
-- hazards: DATA_LOSS public.c
-- hazards back:
