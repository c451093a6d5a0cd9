-- case: an extension is created
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE EXTENSION pgcrypto WITH SCHEMA public;
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: an extension comes with a column of its type and an index of its operator class
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE EXTENSION hstore WITH SCHEMA public;
CREATE EXTENSION pg_trgm WITH SCHEMA public;
CREATE TABLE public.t (id int PRIMARY KEY, a text, h public.hstore DEFAULT ''::public.hstore);
CREATE INDEX t_trgm ON public.t USING gin (a public.gin_trgm_ops);
CREATE INDEX t_h ON public.t USING gist (h);
INSERT INTO public.t VALUES (1, 'x', 'k=>v');
-- hazards:
-- hazards back: DATA_LOSS public.t.h

-- case: a text column becomes citext
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL UNIQUE);
CREATE VIEW public.v AS SELECT a FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE EXTENSION citext WITH SCHEMA public;
CREATE TABLE public.t (id int PRIMARY KEY, a public.citext NOT NULL UNIQUE);
CREATE VIEW public.v AS SELECT a FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: an exclusion constraint needs a new extension
-- from
CREATE TABLE public.t (id int PRIMARY KEY, room int, span daterange);
INSERT INTO public.t VALUES (1, 1, '[2020-01-01,2020-01-05)'), (2, 2, '[2020-01-01,2020-01-05)');
-- to
CREATE EXTENSION btree_gist WITH SCHEMA public;
CREATE TABLE public.t (id int PRIMARY KEY, room int, span daterange, CONSTRAINT free EXCLUDE USING gist (room WITH =, span WITH &&));
INSERT INTO public.t VALUES (1, 1, '[2020-01-01,2020-01-05)'), (2, 2, '[2020-01-01,2020-01-05)');
-- hazards:
-- hazards back:

-- case: a default, a function and a view use a new extension
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE EXTENSION pgcrypto WITH SCHEMA public;
CREATE TABLE public.t (id int PRIMARY KEY, a text DEFAULT encode(public.digest('x', 'sha256'), 'hex'));
CREATE FUNCTION public.hash(s text) RETURNS bytea LANGUAGE sql IMMUTABLE RETURN public.digest(s, 'sha256'::text);
CREATE VIEW public.v AS SELECT id, public.digest(a, 'sha1') AS d FROM public.t;
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: an extension in a schema of its own, with a comment
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE SCHEMA ext;
CREATE EXTENSION citext WITH SCHEMA ext;
COMMENT ON EXTENSION citext IS 'letters of any case';
CREATE TABLE public.t (id int PRIMARY KEY, a ext.citext);
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: an extension moves to another schema
-- from
CREATE SCHEMA ext;
CREATE EXTENSION hstore WITH SCHEMA public;
CREATE TABLE public.t (id int PRIMARY KEY, h public.hstore);
CREATE VIEW public.v AS SELECT id, h OPERATOR(public.->) 'k'::text AS k FROM public.t;
INSERT INTO public.t VALUES (1, 'k=>v');
-- to
CREATE SCHEMA ext;
CREATE EXTENSION hstore WITH SCHEMA ext;
CREATE TABLE public.t (id int PRIMARY KEY, h ext.hstore);
CREATE VIEW public.v AS SELECT id, h OPERATOR(ext.->) 'k'::text AS k FROM public.t;
INSERT INTO public.t VALUES (1, 'k=>v');
-- hazards:
-- hazards back:

-- case: the objects of an extension on both sides are left alone
-- from
CREATE EXTENSION citext WITH SCHEMA public;
CREATE EXTENSION pg_trgm WITH SCHEMA public;
CREATE TABLE public.t (id int PRIMARY KEY, a public.citext);
CREATE INDEX t_a ON public.t USING gist ((a::text) public.gist_trgm_ops);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE EXTENSION citext WITH SCHEMA public;
CREATE EXTENSION pg_trgm WITH SCHEMA public;
CREATE TABLE public.t (id int PRIMARY KEY, a public.citext, b public.citext COLLATE "C" DEFAULT 'b');
CREATE INDEX t_a ON public.t USING gist ((a::text) public.gist_trgm_ops (siglen = 32));
INSERT INTO public.t VALUES (1, 'x', 'y');
-- hazards:
-- hazards back: DATA_LOSS public.t.b
