-- case: a domain is created with a table that uses it
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE DOMAIN public.email AS text NOT NULL DEFAULT 'a@b' CONSTRAINT has_at CHECK (VALUE ~ '@');
COMMENT ON DOMAIN public.email IS 'an address';
COMMENT ON CONSTRAINT has_at ON DOMAIN public.email IS 'roughly';
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE TABLE public.u (id int PRIMARY KEY, mail public.email);
INSERT INTO public.t VALUES (1);
INSERT INTO public.u VALUES (1, 'x@y');
-- hazards:
-- hazards back: DATA_LOSS public.u

-- case: the default of a domain comes and changes
-- from
CREATE DOMAIN public.d1 AS int;
CREATE DOMAIN public.d2 AS text DEFAULT 'old';
CREATE TABLE public.t (id int PRIMARY KEY, a public.d1, b public.d2);
INSERT INTO public.t VALUES (1, 1, 'x');
-- to
CREATE DOMAIN public.d1 AS int DEFAULT 5;
CREATE DOMAIN public.d2 AS text DEFAULT 'it''s new';
CREATE TABLE public.t (id int PRIMARY KEY, a public.d1, b public.d2);
INSERT INTO public.t VALUES (1, 1, 'x');
-- hazards:
-- hazards back:

-- case: a domain becomes not null
-- from
CREATE DOMAIN public.d AS int;
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE DOMAIN public.d AS int NOT NULL;
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: checks of a domain come, change and go
-- from
CREATE DOMAIN public.d AS int CONSTRAINT one CHECK (VALUE > 0) CONSTRAINT two CHECK (VALUE < 1000);
CREATE TABLE public.t (id int PRIMARY KEY, a public.d, list public.d[]);
INSERT INTO public.t VALUES (1, 16, '{16,18}'), (2, 20, NULL);
-- to
CREATE DOMAIN public.d AS int CONSTRAINT two CHECK (VALUE < 500) CONSTRAINT three CHECK (VALUE % 2 = 0);
CREATE TABLE public.t (id int PRIMARY KEY, a public.d, list public.d[]);
INSERT INTO public.t VALUES (1, 16, '{16,18}'), (2, 20, NULL);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a check of a domain is renamed
-- from
CREATE DOMAIN public.d AS int CONSTRAINT old_name CHECK (VALUE > 0);
COMMENT ON CONSTRAINT old_name ON DOMAIN public.d IS 'kept';
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 16);
-- to
CREATE DOMAIN public.d AS int CONSTRAINT "New Name" CHECK (VALUE > 0);
COMMENT ON CONSTRAINT "New Name" ON DOMAIN public.d IS 'kept';
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 16);
-- hazards:
-- hazards back:

-- case: a check of a domain that is not valid becomes valid
-- from
CREATE DOMAIN public.d AS int;
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 16);
ALTER DOMAIN public.d ADD CONSTRAINT pos CHECK (VALUE > 0) NOT VALID;
-- to
CREATE DOMAIN public.d AS int CONSTRAINT pos CHECK (VALUE > 0);
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 16);
-- hazards:
-- hazards back:

-- case: the base type of a used domain changes
-- from
CREATE DOMAIN public.d AS int DEFAULT 7 CONSTRAINT pos CHECK (VALUE > 0);
CREATE TABLE public.t (id int PRIMARY KEY, a public.d NOT NULL);
CREATE INDEX t_a ON public.t (a);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
INSERT INTO public.t VALUES (1, 16), (2, 17);
-- to
CREATE DOMAIN public.d AS bigint DEFAULT 7 CONSTRAINT pos CHECK (VALUE > 0);
CREATE TABLE public.t (id int PRIMARY KEY, a public.d NOT NULL);
CREATE INDEX t_a ON public.t (a);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
INSERT INTO public.t VALUES (1, 16), (2, 17);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: the base type of a domain that nothing uses changes
-- from
CREATE DOMAIN public.d AS int CHECK (VALUE > 0);
-- to
CREATE DOMAIN public.d AS numeric(5,2) CHECK (VALUE > 0);
-- hazards:
-- hazards back:

-- case: a domain over a domain gains a check below
-- from
CREATE DOMAIN public.base AS text;
CREATE DOMAIN public.derived AS public.base CHECK (length(VALUE) < 100);
CREATE TABLE public.t (id int PRIMARY KEY, a public.derived);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE DOMAIN public.base AS text CHECK (VALUE <> '');
CREATE DOMAIN public.derived AS public.base CHECK (length(VALUE) < 200);
CREATE TABLE public.t (id int PRIMARY KEY, a public.derived);
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: a column changes from its base type to a domain with a check
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x@y');
-- to
CREATE DOMAIN public.email AS text CHECK (VALUE ~ '@');
CREATE TABLE public.t (id int PRIMARY KEY, a public.email);
INSERT INTO public.t VALUES (1, 'x@y');
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: a column changes from its base type to a domain without checks
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL DEFAULT 'x');
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x@y');
-- to
CREATE DOMAIN public.label AS text;
CREATE TABLE public.t (id int PRIMARY KEY, a public.label NOT NULL DEFAULT 'x');
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x@y');
-- hazards:
-- hazards back:

-- case: the collation of a domain changes
-- from
CREATE DOMAIN public.d AS text;
-- to
CREATE DOMAIN public.d AS text COLLATE "C";
-- hazards:
-- hazards back:

-- case: a domain check calls a new function, an array and a cast
-- from
CREATE DOMAIN public.d AS text;
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE FUNCTION public.fine(s text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT s <> '' $$;
CREATE DOMAIN public.d AS text CONSTRAINT a CHECK (public.fine(VALUE)) CONSTRAINT b CHECK (VALUE = ANY (ARRAY['x', 'y']));
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: a composite type is created and used
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TYPE public.address AS (street text COLLATE "C", zip varchar(5), "no" int);
COMMENT ON TYPE public.address IS 'where';
COMMENT ON COLUMN public.address.zip IS 'postal code';
CREATE TABLE public.t (id int PRIMARY KEY, home public.address, others public.address[]);
INSERT INTO public.t VALUES (1, ('a', '12345', 1), NULL);
-- hazards:
-- hazards back: DATA_LOSS public.t.home, DATA_LOSS public.t.others

-- case: a used composite type gains and loses attributes
-- from
CREATE TYPE public.address AS (street text, town text);
CREATE TABLE public.t (id int PRIMARY KEY, home public.address);
INSERT INTO public.t VALUES (1, ('a', 'b')), (2, NULL);
-- to
CREATE TYPE public.address AS (street text, zip text, "country code" text);
CREATE TABLE public.t (id int PRIMARY KEY, home public.address);
INSERT INTO public.t VALUES (1, ('a', 'b', 'c')), (2, NULL);
-- hazards: DATA_LOSS public.address.town
-- hazards back: DATA_LOSS public.address."country code", DATA_LOSS public.address.zip

-- case: an attribute of a composite type that no table uses changes its type
-- from
CREATE TYPE public.pair AS (a int, b varchar(10));
CREATE FUNCTION public.f() RETURNS public.pair LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(1, 'x')::public.pair $$;
-- to
CREATE TYPE public.pair AS (a bigint, b varchar(20));
CREATE FUNCTION public.f() RETURNS public.pair LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(1, 'x')::public.pair $$;
-- hazards:
-- hazards back:

-- case: an attribute of a composite type that a table uses changes its type
-- from
CREATE TYPE public.pair AS (a int, b text);
CREATE TABLE public.t (id int PRIMARY KEY, p public.pair);
INSERT INTO public.t VALUES (1, (1, 'x')), (2, NULL);
-- to
CREATE TYPE public.pair AS (a bigint, b text);
CREATE TABLE public.t (id int PRIMARY KEY, p public.pair);
INSERT INTO public.t VALUES (1, (1, 'x')), (2, NULL);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a composite type has its attributes in another order
-- from
CREATE TYPE public.pair AS (a int, b text);
CREATE FUNCTION public.f(p public.pair) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT p.b $$;
-- to
CREATE TYPE public.pair AS (b text, a int);
CREATE FUNCTION public.f(p public.pair) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT p.b $$;
-- hazards:
-- hazards back:

-- case: comments on a composite type and its attributes
-- from
CREATE TYPE public.pair AS (a int, b text);
COMMENT ON TYPE public.pair IS 'old';
COMMENT ON COLUMN public.pair.a IS 'first';
-- to
CREATE TYPE public.pair AS (a int, b text);
COMMENT ON TYPE public.pair IS 'new';
COMMENT ON COLUMN public.pair.b IS 'second';
-- hazards:
-- hazards back:

-- case: composite types nest and change together
-- from
CREATE TYPE public.inner_t AS (x int);
CREATE TYPE public.outer_t AS (i public.inner_t, l public.inner_t[]);
CREATE TABLE public.t (id int PRIMARY KEY, o public.outer_t);
INSERT INTO public.t VALUES (1, ROW(ROW(1), ARRAY[ROW(2)::public.inner_t]));
-- to
CREATE TYPE public.inner_t AS (x int, y int);
CREATE TYPE public.outer_t AS (i public.inner_t, l public.inner_t[], n text);
CREATE TABLE public.t (id int PRIMARY KEY, o public.outer_t);
INSERT INTO public.t VALUES (1, ROW(ROW(1, 1), ARRAY[ROW(2, 2)::public.inner_t], 'n'));
-- hazards:
-- hazards back: DATA_LOSS public.inner_t.y, DATA_LOSS public.outer_t.n

-- case: a range type is created and used
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE FUNCTION public.time_diff(a time, b time) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT extract(epoch FROM a - b)::float8 $$;
CREATE TYPE public.timerange AS RANGE (subtype = time, subtype_diff = public.time_diff);
COMMENT ON TYPE public.timerange IS 'times of a day';
CREATE TABLE public.t (id int PRIMARY KEY, open public.timerange, CONSTRAINT no_overlap EXCLUDE USING gist (open WITH &&));
INSERT INTO public.t VALUES (1, '[08:00,12:00)');
-- hazards:
-- hazards back: DATA_LOSS public.t.open

-- case: a range type with a collation and an operator class changes
-- from
CREATE TYPE public.textrange AS RANGE (subtype = text, collation = "C");
-- to
CREATE TYPE public.textrange AS RANGE (subtype = text, collation = "POSIX", subtype_opclass = text_pattern_ops);
-- hazards:
-- hazards back:

-- case: the subtype of a used range changes
-- from
CREATE TYPE public.span AS RANGE (subtype = int4);
CREATE TABLE public.t (id int PRIMARY KEY, s public.span);
CREATE INDEX t_s ON public.t USING gist (s);
INSERT INTO public.t VALUES (1, '[1,5)'), (2, NULL);
-- to
CREATE TYPE public.span AS RANGE (subtype = int8);
CREATE TABLE public.t (id int PRIMARY KEY, s public.span);
CREATE INDEX t_s ON public.t USING gist (s);
INSERT INTO public.t VALUES (1, '[1,5)'), (2, NULL);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a multirange with a name of its own
-- since: 14
-- from
CREATE TYPE public.span AS RANGE (subtype = float8, subtype_diff = float8mi);
-- to
CREATE TYPE public.span AS RANGE (subtype = float8, subtype_diff = float8mi, multirange_type_name = public.spans);
-- hazards:
-- hazards back:

-- case: a multirange column with an index comes
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, s int4range);
INSERT INTO public.t VALUES (1, '[1,2)');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, s int4range, m int4multirange NOT NULL DEFAULT '{}');
CREATE INDEX t_m ON public.t USING gist (m);
INSERT INTO public.t VALUES (1, '[1,2)', '{[1,2),[5,6)}');
-- hazards:
-- hazards back: DATA_LOSS public.t.m

-- case: a composite type becomes a table of the same name
-- from
CREATE TYPE public.item AS (id int, a text);
CREATE FUNCTION public.f() RETURNS public.item LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(1, 'x')::public.item $$;
-- to
CREATE TABLE public.item (id int, a text);
CREATE FUNCTION public.f() RETURNS public.item LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(1, 'x')::public.item $$;
INSERT INTO public.item VALUES (1, 'y');
-- hazards:
-- hazards back: DATA_LOSS public.item

-- case: a domain becomes a composite type of the same name
-- from
CREATE DOMAIN public.x AS text;
-- to
CREATE TYPE public.x AS (a text);
-- hazards:
-- hazards back:

-- case: types that build on each other are dropped in the right order
-- from
CREATE TYPE public.e AS ENUM ('a', 'b');
CREATE DOMAIN public.d AS public.e NOT NULL;
CREATE TYPE public.c AS (e public.e, d public.d);
CREATE TYPE public.c2 AS (c public.c, cs public.c[]);
CREATE FUNCTION public.f(x public.c2) RETURNS public.d LANGUAGE sql IMMUTABLE AS $$ SELECT ((x).c).d $$;
CREATE TABLE public.t (id int PRIMARY KEY, c public.c2);
INSERT INTO public.t VALUES (1, NULL);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- hazards: DATA_LOSS public.t.c
-- hazards back:

-- case: two composite types swap their names
-- from
CREATE TYPE public.a AS (x int);
CREATE TYPE public.b AS (y text);
-- to
CREATE TYPE public.b AS (x int);
CREATE TYPE public.a AS (y text);
-- hazards:
-- hazards back:

-- case: a check of a domain inside of arrays becomes valid
-- from
CREATE DOMAIN public.d AS int;
ALTER DOMAIN public.d ADD CONSTRAINT k CHECK (VALUE < 90) NOT VALID;
CREATE TABLE public.t (id int PRIMARY KEY, a public.d[]);
INSERT INTO public.t VALUES (1, '{1}');
-- to
CREATE DOMAIN public.d AS int CONSTRAINT k CHECK (VALUE < 90);
CREATE TABLE public.t (id int PRIMARY KEY, a public.d[]);
INSERT INTO public.t VALUES (1, '{1}');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: enums and their arrays become domains and arrays of other types
-- from
CREATE TYPE public.mood AS ENUM ('1', '2');
CREATE DOMAIN public.amount AS int;
CREATE TABLE public.t (id int PRIMARY KEY, a public.mood, b public.mood[], c public.amount[]);
INSERT INTO public.t VALUES (1, '1', '{1,2}', '{1,2}');
-- to
CREATE TYPE public.mood AS ENUM ('2', '1');
CREATE DOMAIN public.amount AS int;
CREATE TABLE public.t (id int PRIMARY KEY, a public.amount, b bigint[], c public.mood[]);
INSERT INTO public.t VALUES (1, '1', '{1,2}', '{1,2}');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a composite type is replaced by one with more and other attributes
-- from
CREATE TYPE public.mood AS ENUM ('a', 'b');
CREATE TYPE public.pair AS (x int, m public.mood);
CREATE TABLE public.t (id int PRIMARY KEY, p public.pair, q public.pair);
INSERT INTO public.t VALUES (1, '(1,a)', NULL);
-- to
CREATE TYPE public.mood AS ENUM ('b', 'a');
CREATE TYPE public.pair AS (m public.mood, x bigint, y text);
CREATE TABLE public.t (id int PRIMARY KEY, p public.pair, q public.pair);
INSERT INTO public.t VALUES (1, '(a,1,y)', NULL);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t
