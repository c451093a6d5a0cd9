-- case: a table becomes a view of the same columns
-- from
CREATE TABLE public.base (id int PRIMARY KEY, a text);
CREATE TABLE public.x (id int PRIMARY KEY, a text);
CREATE INDEX x_a ON public.x (a);
CREATE FUNCTION public.f(r public.x) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT r.id $$;
INSERT INTO public.base VALUES (1, 'x');
INSERT INTO public.x VALUES (1, 'x');
-- to
CREATE TABLE public.base (id int PRIMARY KEY, a text);
CREATE VIEW public.x AS SELECT id, a FROM public.base;
CREATE FUNCTION public.f(r public.x) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT r.id $$;
INSERT INTO public.base VALUES (1, 'x');
-- hazards: DATA_LOSS public.x
-- hazards back:

-- case: a table becomes a materialized view
-- from
CREATE TABLE public.base (id int PRIMARY KEY, a text);
CREATE TABLE public.x (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id FROM public.x;
INSERT INTO public.base VALUES (1, 'x');
INSERT INTO public.x VALUES (1, 'x');
-- to
CREATE TABLE public.base (id int PRIMARY KEY, a text);
CREATE MATERIALIZED VIEW public.x AS SELECT id, a FROM public.base;
CREATE VIEW public.v AS SELECT id FROM public.x;
INSERT INTO public.base VALUES (1, 'x');
-- hazards: DATA_LOSS public.x
-- hazards back:

-- case: an index becomes a unique constraint of the same name
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX x ON public.t (a);
COMMENT ON INDEX public.x IS 'index';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, CONSTRAINT x UNIQUE (a));
COMMENT ON CONSTRAINT x ON public.t IS 'constraint';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: an index becomes an exclusion constraint of the same name
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int4range);
CREATE INDEX x ON public.t USING gist (a);
INSERT INTO public.t VALUES (1, '[1,2)'), (2, '[2,3)');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int4range, CONSTRAINT x EXCLUDE USING gist (a WITH &&));
INSERT INTO public.t VALUES (1, '[1,2)'), (2, '[2,3)');
-- hazards:
-- hazards back:

-- case: a view takes the name of an index and the index that of a sequence
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX x ON public.t (a);
CREATE SEQUENCE public.y;
CREATE VIEW public.z AS SELECT id FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.x AS SELECT id FROM public.t;
CREATE INDEX y ON public.t (a);
CREATE SEQUENCE public.z;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards: DATA_LOSS public.y
-- hazards back: DATA_LOSS public.z

-- case: a function becomes a procedure and an aggregate becomes a function
-- from
CREATE FUNCTION public.one(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
CREATE AGGREGATE public.two(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE PROCEDURE public.three() LANGUAGE sql AS $$ SELECT 1 $$;
-- to
CREATE PROCEDURE public.one(a int) LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION public.two(int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
CREATE AGGREGATE public.three(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0');
-- hazards:
-- hazards back:

-- case: a domain becomes an enum while a table uses it
-- from
CREATE DOMAIN public.k AS text CHECK (VALUE <> '');
CREATE TABLE public.t (id int PRIMARY KEY, k public.k NOT NULL DEFAULT 'a');
CREATE VIEW public.v AS SELECT id FROM public.t WHERE k = 'b';
INSERT INTO public.t VALUES (1, 'a'), (2, 'b');
-- to
CREATE TYPE public.k AS ENUM ('a', 'b');
CREATE TABLE public.t (id int PRIMARY KEY, k public.k NOT NULL DEFAULT 'a');
CREATE VIEW public.v AS SELECT id FROM public.t WHERE k = 'b';
INSERT INTO public.t VALUES (1, 'a'), (2, 'b');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a composite type becomes a view and an enum a table
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE TYPE public.x AS (id int);
CREATE TYPE public.y AS ENUM ('a');
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE VIEW public.x AS SELECT id FROM public.t;
CREATE TABLE public.y (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
INSERT INTO public.y VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public.y

-- case: a table becomes a foreign table
-- from
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
CREATE TABLE public.x (id int, a text);
INSERT INTO public.x VALUES (1, 'x');
-- to
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
CREATE FOREIGN TABLE public.x (id int, a text) SERVER far;
-- hazards: DATA_LOSS public.x
-- hazards back:

-- case: a column becomes an enum as a function takes its place in a check
-- from
CREATE TABLE public.t (id int PRIMARY KEY, k text, CONSTRAINT k_ok CHECK (k IN ('a', 'b')));
INSERT INTO public.t VALUES (1, 'a'), (2, 'b');
-- to
CREATE TYPE public.k AS ENUM ('a', 'b');
CREATE FUNCTION public.k_ok(k public.k) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT k >= 'a' $$;
CREATE TABLE public.t (id int PRIMARY KEY, k public.k, CONSTRAINT k_ok CHECK (public.k_ok(k)));
INSERT INTO public.t VALUES (1, 'a'), (2, 'b');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a foreign key becomes a check and a check a foreign key of the same name
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int, CONSTRAINT x FOREIGN KEY (a) REFERENCES public.p, CONSTRAINT y CHECK (b > 0));
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int, CONSTRAINT x CHECK (a > 0), CONSTRAINT y FOREIGN KEY (b) REFERENCES public.p);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1, 1);
-- hazards:
-- hazards back:
