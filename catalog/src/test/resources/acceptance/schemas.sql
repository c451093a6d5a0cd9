-- case: a schema is created with everything in it
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'the application';
CREATE TYPE app.e AS ENUM ('a', 'b');
CREATE SEQUENCE app.s;
CREATE FUNCTION app.f(x app.e) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
CREATE TABLE app.t (id int PRIMARY KEY DEFAULT nextval('app.s'), e app.e, CHECK (app.f(e) > 0));
CREATE VIEW app.v AS SELECT id FROM app.t;
INSERT INTO public.t VALUES (1);
INSERT INTO app.t VALUES (1, 'a');
-- hazards:
-- hazards back: DATA_LOSS app.t, DATA_LOSS app.s

-- case: a schema comes and another goes
-- from
CREATE SCHEMA old;
CREATE TABLE old.t (id int PRIMARY KEY);
INSERT INTO old.t VALUES (1);
-- to
CREATE SCHEMA new;
CREATE TABLE new.t (id int PRIMARY KEY);
INSERT INTO new.t VALUES (1);
-- hazards: DATA_LOSS old.t
-- hazards back: DATA_LOSS new.t

-- case: an empty schema
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE SCHEMA empty;
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: comments on schemas
-- from
CREATE SCHEMA a;
CREATE SCHEMA b;
COMMENT ON SCHEMA a IS 'old';
-- to
CREATE SCHEMA a;
CREATE SCHEMA b;
COMMENT ON SCHEMA a IS 'new';
COMMENT ON SCHEMA b IS 'it''s b';
-- hazards:
-- hazards back:

-- case: the comment on schema public changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
COMMENT ON SCHEMA public IS 'our own';
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: schema names that need quotes
-- from
CREATE SCHEMA "My Schema";
CREATE TABLE "My Schema".t (id int PRIMARY KEY);
INSERT INTO "My Schema".t VALUES (1);
-- to
CREATE SCHEMA "My Schema";
CREATE SCHEMA "select";
CREATE SCHEMA "dot.ted";
CREATE SCHEMA "quo""ted";
CREATE SCHEMA "größe";
CREATE TABLE "My Schema".t (id int PRIMARY KEY, a text);
CREATE TABLE "select"."from" ("where" int PRIMARY KEY);
CREATE TYPE "dot.ted"."e.e" AS ENUM ('x.y', 'x"y');
CREATE TABLE "quo""ted"."t""t" ("c""c" "dot.ted"."e.e" DEFAULT 'x.y');
CREATE VIEW "größe"."vü" AS SELECT "c""c" AS "ö" FROM "quo""ted"."t""t" WHERE "c""c" <> 'x"y';
CREATE SEQUENCE "dot.ted"."s.q";
INSERT INTO "My Schema".t VALUES (1);
INSERT INTO "select"."from" VALUES (1);
INSERT INTO "quo""ted"."t""t" VALUES (DEFAULT);
-- hazards:
-- hazards back: DATA_LOSS "My Schema".t.a, DATA_LOSS "select"."from", DATA_LOSS "quo""ted"."t""t", DATA_LOSS "dot.ted"."s.q"

-- case: tables of one name in several schemas
-- from
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE a.t (id int PRIMARY KEY, x int);
CREATE TABLE b.t (id int PRIMARY KEY REFERENCES a.t);
CREATE TABLE public.t (id int PRIMARY KEY REFERENCES b.t);
CREATE VIEW public.v AS SELECT a.t.id, a.t.x FROM a.t JOIN b.t ON a.t.id = b.t.id;
INSERT INTO a.t VALUES (1, 1);
INSERT INTO b.t VALUES (1);
INSERT INTO public.t VALUES (1);
-- to
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE a.t (id int PRIMARY KEY, x bigint);
CREATE TABLE b.t (id int PRIMARY KEY REFERENCES a.t);
CREATE TABLE public.t (id int PRIMARY KEY REFERENCES a.t);
CREATE VIEW public.v AS SELECT a.t.id, a.t.x FROM a.t JOIN b.t ON a.t.id = b.t.id;
INSERT INTO a.t VALUES (1, 1);
INSERT INTO b.t VALUES (1);
INSERT INTO public.t VALUES (1);
-- hazards: TABLE_REWRITE a.t
-- hazards back: TABLE_REWRITE a.t

-- case: types and functions of one name in several schemas
-- from
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TYPE a.e AS ENUM ('x', 'y');
CREATE TYPE b.e AS ENUM ('x', 'y');
CREATE FUNCTION a.f(v a.e) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'a' $$;
CREATE FUNCTION a.f(v b.e) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'b' $$;
CREATE TABLE public.t (id int PRIMARY KEY, e a.e DEFAULT 'x');
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TYPE a.e AS ENUM ('x', 'y');
CREATE TYPE b.e AS ENUM ('x', 'y');
CREATE FUNCTION a.f(v b.e) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'b2' $$;
CREATE TABLE public.t (id int PRIMARY KEY, e b.e DEFAULT 'x');
INSERT INTO public.t VALUES (1, 'x');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: names hidden by those of the system
-- from
CREATE TABLE public.pg_class (id int PRIMARY KEY, a int);
CREATE TYPE public.text AS ENUM ('a', 'b');
CREATE TABLE public.t (id int PRIMARY KEY, a public.text, b pg_catalog.text);
INSERT INTO public.pg_class VALUES (1, 1);
INSERT INTO public.t VALUES (1, 'a', 'b');
-- to
CREATE TABLE public.pg_class (id int PRIMARY KEY, a bigint);
CREATE TYPE public.text AS ENUM ('a', 'b', 'c');
CREATE FUNCTION public.lower(pg_catalog.text) RETURNS pg_catalog.text LANGUAGE sql IMMUTABLE AS $$ SELECT $1 $$;
CREATE TABLE public.t (id int PRIMARY KEY, a public.text DEFAULT 'b', b pg_catalog.text);
CREATE INDEX t_b ON public.t (public.lower(b));
CREATE VIEW public.v AS SELECT c.id, public.lower(t.b) AS l, pg_catalog.lower(t.b) AS l2 FROM public.pg_class c JOIN public.t ON t.id = c.id;
INSERT INTO public.pg_class VALUES (1, 1);
INSERT INTO public.t VALUES (1, 'a', 'b');
-- hazards: TABLE_REWRITE public.pg_class
-- hazards back: TABLE_REWRITE public.pg_class, TABLE_REWRITE public.t

-- case: both sides are empty but for a comment, no change
-- from
COMMENT ON SCHEMA public IS 'same';
-- to
COMMENT ON SCHEMA public IS 'same';
-- hazards:
-- hazards back:
