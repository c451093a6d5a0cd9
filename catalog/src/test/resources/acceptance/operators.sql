-- case: operators with all their attributes are created
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE FUNCTION public.eq_ci(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT lower(a) = lower(b) $$;
CREATE FUNCTION public.ne_ci(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT lower(a) <> lower(b) $$;
CREATE FUNCTION public.neg(a text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT reverse(a) $$;
CREATE OPERATOR public.=~= (LEFTARG = text, RIGHTARG = text, FUNCTION = public.eq_ci, COMMUTATOR = OPERATOR(public.=~=), NEGATOR = OPERATOR(public.<~>), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR public.<~> (LEFTARG = text, RIGHTARG = text, FUNCTION = public.ne_ci, COMMUTATOR = OPERATOR(public.<~>), NEGATOR = OPERATOR(public.=~=), RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR public.!!! (RIGHTARG = text, FUNCTION = public.neg);
COMMENT ON OPERATOR public.=~= (text, text) IS 'equal but for case';
COMMENT ON OPERATOR public.!!! (NONE, text) IS 'backwards';
CREATE TABLE public.t (id int PRIMARY KEY, a text, CONSTRAINT c CHECK (a OPERATOR(public.<~>) 'nope'));
CREATE VIEW public.v AS SELECT id FROM public.t WHERE (OPERATOR(public.!!!) a) = 'x';
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: estimators of an operator change
-- from
CREATE FUNCTION public.eq_ci(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT lower(a) = lower(b) $$;
CREATE OPERATOR public.=~= (LEFTARG = text, RIGHTARG = text, FUNCTION = public.eq_ci, RESTRICT = eqsel);
CREATE TABLE public.t (id int PRIMARY KEY, a text, CONSTRAINT c CHECK (a OPERATOR(public.=~=) 'x'));
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE FUNCTION public.eq_ci(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT lower(a) = lower(b) $$;
CREATE OPERATOR public.=~= (LEFTARG = text, RIGHTARG = text, FUNCTION = public.eq_ci, RESTRICT = matchingsel, JOIN = matchingjoinsel);
CREATE TABLE public.t (id int PRIMARY KEY, a text, CONSTRAINT c CHECK (a OPERATOR(public.=~=) 'x'));
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: the function of an operator under a view and an index is another
-- from
CREATE FUNCTION public.f1(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a + b $$;
CREATE OPERATOR public.+|+ (LEFTARG = int, RIGHTARG = int, FUNCTION = public.f1);
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE INDEX t_x ON public.t ((a OPERATOR(public.+|+) 1));
CREATE VIEW public.v AS SELECT a OPERATOR(public.+|+) id AS s FROM public.t;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE FUNCTION public.f2(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a - b $$;
CREATE OPERATOR public.+|+ (LEFTARG = int, RIGHTARG = int, FUNCTION = public.f2);
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE INDEX t_x ON public.t ((a OPERATOR(public.+|+) 1));
CREATE VIEW public.v AS SELECT a OPERATOR(public.+|+) id AS s FROM public.t;
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: an operator class with a family of its own is used by an index
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE FUNCTION public.cmp_rev(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT btint4cmp(b, a) $$;
CREATE OPERATOR CLASS public.rev_ops FOR TYPE int4 USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 public.cmp_rev(int, int);
COMMENT ON OPERATOR CLASS public.rev_ops USING btree IS 'backwards';
COMMENT ON OPERATOR FAMILY public.rev_ops USING btree IS 'its family';
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE INDEX t_rev ON public.t (a public.rev_ops);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: members of an operator family come and go
-- from
CREATE OPERATOR FAMILY public.fam USING btree;
ALTER OPERATOR FAMILY public.fam USING btree ADD OPERATOR 1 < (int4, int8), FUNCTION 1 (int4, int8) btint48cmp(int4, int8);
-- to
CREATE OPERATOR FAMILY public.fam USING btree;
ALTER OPERATOR FAMILY public.fam USING btree ADD OPERATOR 1 < (int8, int4), OPERATOR 3 = (int8, int4), FUNCTION 1 (int8, int4) btint84cmp(int8, int4);
COMMENT ON OPERATOR FAMILY public.fam USING btree IS 'a family';
-- hazards:
-- hazards back:

-- case: an operator class of gin with a storage type
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE OPERATOR CLASS public."My Arr" FOR TYPE text[] USING gin AS OPERATOR 1 && (anyarray, anyarray), OPERATOR 2 @> (anyarray, anyarray), FUNCTION 1 bttextcmp(text, text), FUNCTION 2 ginarrayextract(anyarray, internal, internal), FUNCTION 3 ginqueryarrayextract(anyarray, internal, int2, internal, internal, internal, internal), FUNCTION 4 ginarrayconsistent(internal, int2, anyarray, int4, internal, internal, internal, internal), STORAGE text;
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: casts are created
-- from
CREATE TYPE public.e AS ENUM ('a', 'b');
CREATE TABLE public.t (id int PRIMARY KEY, e public.e);
INSERT INTO public.t VALUES (1, 'a');
-- to
CREATE TYPE public.e AS ENUM ('a', 'b');
CREATE FUNCTION public.e_to_int(e public.e) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT CASE e WHEN 'a' THEN 1 ELSE 2 END $$;
CREATE CAST (public.e AS int) WITH FUNCTION public.e_to_int(public.e) AS IMPLICIT;
CREATE CAST (text AS public.e) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (public.e AS int) IS 'its place';
CREATE TABLE public.t (id int PRIMARY KEY, e public.e);
CREATE VIEW public.v AS SELECT e::int + 1 AS n FROM public.t;
INSERT INTO public.t VALUES (1, 'a');
-- hazards:
-- hazards back:

-- case: the context and the function of casts change
-- from
CREATE TYPE public.pair AS (a int, b int);
CREATE FUNCTION public.f1(p public.pair) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT p.a $$;
CREATE CAST (public.pair AS int) WITH FUNCTION public.f1(public.pair);
CREATE CAST (public.pair AS bigint) WITH INOUT;
-- to
CREATE TYPE public.pair AS (a int, b int);
CREATE FUNCTION public.f2(p public.pair) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT p.b $$;
CREATE CAST (public.pair AS int) WITH FUNCTION public.f2(public.pair) AS ASSIGNMENT;
CREATE CAST (public.pair AS bigint) WITH INOUT AS IMPLICIT;
-- hazards:
-- hazards back:

-- case: a cast without a function
-- from
CREATE DOMAIN public.d AS int;
CREATE TYPE public.r AS RANGE (subtype = int8);
-- to
CREATE DOMAIN public.d AS int;
CREATE TYPE public.r AS RANGE (subtype = int8);
CREATE CAST (public.r AS int8range) WITH INOUT AS ASSIGNMENT;
-- hazards:
-- hazards back:

-- case: collations are created and used
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE COLLATION public.plain (PROVIDER = libc, LOCALE = 'C');
CREATE COLLATION public."My Coll" FROM "POSIX";
COMMENT ON COLLATION public.plain IS 'by byte';
CREATE TABLE public.t (id int PRIMARY KEY, a text COLLATE public.plain);
CREATE INDEX t_a ON public.t (a COLLATE public."My Coll");
CREATE VIEW public.v AS SELECT a COLLATE public."My Coll" AS a FROM public.t;
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: a collation of icu changes its locale while a column uses it
-- from
CREATE COLLATION public.coll (PROVIDER = icu, LOCALE = 'de', DETERMINISTIC = true);
CREATE TABLE public.t (id int PRIMARY KEY, a text COLLATE public.coll);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE COLLATION public.coll (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE TABLE public.t (id int PRIMARY KEY, a text COLLATE public.coll);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a conversion is created and another changes
-- from
CREATE CONVERSION public.c1 FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
-- to
CREATE CONVERSION public.c1 FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
CREATE DEFAULT CONVERSION public."C 2" FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION public.c1 IS 'from unicode';
-- hazards:
-- hazards back:
