-- case: a function in SQL is created
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.total() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT sum(a) FROM public.t $$;
COMMENT ON FUNCTION public.total() IS 'sums up';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: the body of a function changes
-- from
CREATE FUNCTION public.f(n int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN n + 1;
END
$$;
-- to
CREATE FUNCTION public.f(n int) RETURNS int LANGUAGE plpgsql AS $body$
DECLARE
  s text := $$it's; a 'quoted' \ text$$;
BEGIN
  -- a comment; with a semicolon
  RETURN n + length(s);
END
$body$;
-- hazards:
-- hazards back:

-- case: a body with tabs, carriage returns, dollars and unicode
-- from
CREATE FUNCTION public.f() RETURNS text LANGUAGE sql AS 'SELECT ''a''::text';
-- to
CREATE FUNCTION public.f() RETURNS text LANGUAGE sql AS E'SELECT\t''$$''::text\r\n  || ''größe $1 $a$'' -- \u2713\n';
-- hazards:
-- hazards back:

-- case: an sql function refers to a table that is created in the same change
-- from
CREATE FUNCTION public.f() RETURNS bigint LANGUAGE sql AS $$ SELECT 0::bigint $$;
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE FUNCTION public.f() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM public.t $$;
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public.t

-- case: the return type of a function changes
-- from
CREATE FUNCTION public.f(n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT n $$;
COMMENT ON FUNCTION public.f(int) IS 'same';
-- to
CREATE FUNCTION public.f(n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT n::text $$;
COMMENT ON FUNCTION public.f(int) IS 'same';
-- hazards:
-- hazards back:

-- case: an argument is renamed
-- from
CREATE FUNCTION public.f(n int, m int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT n + m $$;
-- to
CREATE FUNCTION public.f(a int, "B" int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a + "B" $$;
-- hazards:
-- hazards back:

-- case: an argument gains its first name
-- from
CREATE FUNCTION public.f(int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT $1 $$;
-- to
CREATE FUNCTION public.f(n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT $1 $$;
-- hazards:
-- hazards back:

-- case: argument defaults come, change and go
-- from
CREATE FUNCTION public.f(a int, b int DEFAULT 2, c text DEFAULT 'x') RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a + b $$;
-- to
CREATE FUNCTION public.f(a int, b int, c text DEFAULT 'it''s') RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a + b $$;
-- hazards:
-- hazards back:

-- case: an overload is added next to another
-- from
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a $$;
-- to
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a $$;
CREATE FUNCTION public.f(a text) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT length(a) $$;
CREATE FUNCTION public.f(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a + b $$;
COMMENT ON FUNCTION public.f(text) IS 'of text';
-- hazards:
-- hazards back:

-- case: the argument type of a function changes
-- from
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a $$;
COMMENT ON FUNCTION public.f(int) IS 'one';
-- to
CREATE FUNCTION public.f(a bigint) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a::int $$;
COMMENT ON FUNCTION public.f(bigint) IS 'one';
-- hazards:
-- hazards back:

-- case: a function gains an argument with a default
-- from
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a $$;
CREATE TABLE public.t (id int PRIMARY KEY, a int DEFAULT public.f(1));
CREATE VIEW public.v AS SELECT id, public.f(id) AS x FROM public.t;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE FUNCTION public.f(a int, b int DEFAULT 0) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a + b $$;
CREATE TABLE public.t (id int PRIMARY KEY, a int DEFAULT public.f(1));
CREATE VIEW public.v AS SELECT id, public.f(id) AS x FROM public.t;
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a function returns a table and its columns change
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.f() RETURNS TABLE (id int, a int) LANGUAGE sql STABLE AS $$ SELECT t.id, t.a FROM public.t $$;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.f() RETURNS TABLE (id int, "A" text, more bool) LANGUAGE sql STABLE ROWS 10 AS $$ SELECT t.id, t.a::text, true FROM public.t $$;
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a function returns a set of a table that is new
-- from
CREATE TABLE public.other (id int PRIMARY KEY);
INSERT INTO public.other VALUES (1);
-- to
CREATE TABLE public.other (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.all_t() RETURNS SETOF public.t LANGUAGE sql STABLE AS $$ SELECT * FROM public.t $$;
CREATE FUNCTION public.name(x public.t) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 't' || x.id $$;
INSERT INTO public.other VALUES (1);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back: DATA_LOSS public.t

-- case: a check of a table calls a function over its own row type
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.fine(x public.t) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT x.a > 0 $$;
ALTER TABLE public.t ADD CONSTRAINT t_fine CHECK (public.fine(t.*));
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: output arguments change
-- from
CREATE FUNCTION public.f(a int, OUT b int, OUT c text) LANGUAGE sql IMMUTABLE AS $$ SELECT a, a::text $$;
-- to
CREATE FUNCTION public.f(a int, OUT b int, OUT c text, INOUT d bigint DEFAULT 5) LANGUAGE sql IMMUTABLE AS $$ SELECT a, a::text, d $$;
-- hazards:
-- hazards back:

-- case: the types of output arguments change
-- from
CREATE FUNCTION public.f(a int, OUT b int, OUT c text) LANGUAGE sql IMMUTABLE AS $$ SELECT a, a::text $$;
-- to
CREATE FUNCTION public.f(a int, OUT b bigint, OUT c varchar) LANGUAGE sql IMMUTABLE AS $$ SELECT a::bigint, a::varchar $$;
-- hazards:
-- hazards back:

-- case: a variadic function
-- from
CREATE FUNCTION public.f(VARIADIC nums int[]) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT cardinality(nums) $$;
-- to
CREATE FUNCTION public.f(nums int[]) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT cardinality(nums) $$;
CREATE FUNCTION public.g(sep text, VARIADIC args text[] DEFAULT '{}') RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT array_to_string(args, sep) $$;
-- hazards:
-- hazards back:

-- case: polymorphic functions
-- from
CREATE FUNCTION public.first(a anyarray) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT a[1] $$;
-- to
CREATE FUNCTION public.first(a anyarray) RETURNS anyelement LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT a[array_lower(a, 1)] $$;
CREATE FUNCTION public.pick(c boolean, a anycompatible, b anycompatible) RETURNS anycompatible LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN c THEN a ELSE b END $$;
-- hazards:
-- hazards back:

-- case: a window function of the server under another name
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE FUNCTION public.my_row_number() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE STRICT AS 'window_row_number';
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: settings of a function
-- from
CREATE FUNCTION public.f() RETURNS int LANGUAGE sql SET search_path = public, pg_temp AS $$ SELECT 1 $$;
CREATE FUNCTION public.g() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
-- to
CREATE FUNCTION public.f() RETURNS int LANGUAGE sql SET search_path = '' SET work_mem = '8MB' AS $$ SELECT 1 $$;
CREATE FUNCTION public.g() RETURNS int LANGUAGE sql SET search_path = "My Schema", public SET datestyle = 'ISO, DMY' SET application_name = 'it''s' AS $$ SELECT 1 $$;
-- hazards:
-- hazards back:

-- case: settings of a function are taken away
-- from
CREATE FUNCTION public.f() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET statement_timeout = 1000 AS $$ BEGIN RETURN 1; END $$;
-- to
CREATE FUNCTION public.f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
-- hazards:
-- hazards back:

-- case: only the attributes of a function change
-- from
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE plpgsql VOLATILE AS $$ BEGIN RETURN a; END $$;
CREATE FUNCTION public.g() RETURNS SETOF int LANGUAGE sql STABLE ROWS 5 AS $$ SELECT 1 $$;
-- to
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE plpgsql IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE COST 50 SECURITY DEFINER AS $$ BEGIN RETURN a; END $$;
CREATE FUNCTION public.g() RETURNS SETOF int LANGUAGE sql VOLATILE PARALLEL RESTRICTED COST 7 ROWS 500 AS $$ SELECT 1 $$;
-- hazards:
-- hazards back:

-- case: the language of a function changes
-- from
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN a; END $$;
-- to
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql AS $$ SELECT a $$;
-- hazards:
-- hazards back:

-- case: comments on functions come, change and go
-- from
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql AS $$ SELECT a $$;
CREATE FUNCTION public.g(a int DEFAULT 1, VARIADIC b text[] DEFAULT '{}') RETURNS int LANGUAGE sql AS $$ SELECT a $$;
COMMENT ON FUNCTION public.f(int) IS 'old';
-- to
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql AS $$ SELECT a $$;
CREATE FUNCTION public.g(a int DEFAULT 1, VARIADIC b text[] DEFAULT '{}') RETURNS int LANGUAGE sql AS $$ SELECT a $$;
COMMENT ON FUNCTION public.g(int, text[]) IS 'new; with a semicolon';
-- hazards:
-- hazards back:

-- case: a function with a body of the standard
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.f(n int) RETURNS int LANGUAGE sql STABLE RETURN n + 1;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.f(n int) RETURNS int LANGUAGE sql STABLE BEGIN ATOMIC SELECT t.a FROM public.t WHERE t.id = n; END;
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a body of the standard takes the place of a text
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.f(n int) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM public.t WHERE a = n $$;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.f(n int) RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM public.t WHERE t.a = n; END;
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a table that a body of the standard reads is dropped
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE TABLE public.u (id int PRIMARY KEY, a int);
CREATE FUNCTION public.f(n int) RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM public.t WHERE t.a = n; END;
INSERT INTO public.t VALUES (1, 1);
INSERT INTO public.u VALUES (1, 1);
-- to
CREATE TABLE public.u (id int PRIMARY KEY, a int);
CREATE FUNCTION public.f(n int) RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM public.u WHERE u.a = n; END;
INSERT INTO public.u VALUES (1, 1);
-- hazards: DATA_LOSS public.t
-- hazards back:

-- case: functions with bodies of the standard call each other in a row
-- since: 14
-- from
CREATE FUNCTION public.a(n int) RETURNS int LANGUAGE sql IMMUTABLE RETURN n + 1;
CREATE FUNCTION public.b(n int) RETURNS int LANGUAGE sql IMMUTABLE RETURN public.a(n) * 2;
CREATE FUNCTION public.c(n int) RETURNS int LANGUAGE sql IMMUTABLE RETURN public.b(n) + public.a(n);
-- to
CREATE FUNCTION public.a(n int) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN n + 1;
CREATE FUNCTION public.b(n int) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN public.a(n) * 2;
CREATE FUNCTION public.c(n int) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN public.b(n) + public.a(n);
-- hazards:
-- hazards back:

-- case: functions with bodies of the standard change who calls whom
-- since: 14
-- from
CREATE FUNCTION public.a(n int) RETURNS int LANGUAGE sql IMMUTABLE RETURN n + 1;
CREATE FUNCTION public.b(n int) RETURNS int LANGUAGE sql IMMUTABLE RETURN public.a(n) * 2;
-- to
CREATE FUNCTION public.b(n int) RETURNS int LANGUAGE sql IMMUTABLE RETURN n * 2;
CREATE FUNCTION public.a(n int) RETURNS int LANGUAGE sql IMMUTABLE RETURN public.b(n) + 1;
-- hazards:
-- hazards back:

-- case: an insert with returning in a body of the standard
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text DEFAULT 'x');
CREATE PROCEDURE public.p(n int, s text) LANGUAGE sql BEGIN ATOMIC INSERT INTO public.t (id, b) VALUES (n, s) ON CONFLICT (id) DO UPDATE SET b = excluded.b; DELETE FROM public.t WHERE t.id = 0; END;
INSERT INTO public.t VALUES (1, 1, 'y');
-- hazards:
-- hazards back: DATA_LOSS public.t.b

-- case: a procedure is created and another changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE PROCEDURE public.p(n int) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM public.t WHERE id = n; END $$;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE PROCEDURE public.p(n int) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM public.t WHERE id = n; COMMIT; END $$;
CREATE PROCEDURE public.q(INOUT n int DEFAULT 1) LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN n := n + 1; END $$;
COMMENT ON PROCEDURE public.p(int) IS 'deletes';
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a procedure with output arguments
-- since: 14
-- from
CREATE PROCEDURE public.q(a int, OUT b int) LANGUAGE plpgsql AS $$ BEGIN b := a; END $$;
-- to
CREATE PROCEDURE public.q(a int, OUT b int, OUT c text) LANGUAGE plpgsql AS $$ BEGIN b := a; c := 'x'; END $$;
COMMENT ON PROCEDURE public.q IS 'two results';
-- hazards:
-- hazards back:

-- case: a function becomes a procedure
-- from
CREATE FUNCTION public.f(a int) RETURNS void LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
COMMENT ON FUNCTION public.f(int) IS 'does nothing';
-- to
CREATE PROCEDURE public.f(a int) LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
COMMENT ON PROCEDURE public.f(int) IS 'does nothing';
-- hazards:
-- hazards back:

-- case: a function becomes an aggregate
-- from
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a $$;
-- to
CREATE AGGREGATE public.f(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
-- hazards:
-- hazards back:

-- case: an aggregate over functions of the schema is created
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.step(s int, v int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(s, 0) + v $$;
CREATE FUNCTION public.fin(s int) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT s::text $$;
CREATE AGGREGATE public.total(int) (SFUNC = public.step, STYPE = int, FINALFUNC = public.fin, COMBINEFUNC = int4pl, PARALLEL = SAFE);
COMMENT ON AGGREGATE public.total(int) IS 'as text';
CREATE VIEW public.v AS SELECT public.total(a) AS x FROM public.t;
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: an aggregate under a view changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE AGGREGATE public.total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE VIEW public.v AS SELECT public.total(a) AS x FROM public.t;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE AGGREGATE public.total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '10', MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = int, MINITCOND = '10');
CREATE VIEW public.v AS SELECT public.total(a) AS x FROM public.t;
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: the step function of an aggregate changes its argument names
-- from
CREATE FUNCTION public.step(s int, v int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT s + v $$;
CREATE AGGREGATE public.total(int) (SFUNC = public.step, STYPE = int, INITCOND = '0');
-- to
CREATE FUNCTION public.step(state int, val int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT state + val $$;
CREATE AGGREGATE public.total(int) (SFUNC = public.step, STYPE = int, INITCOND = '0');
-- hazards:
-- hazards back:

-- case: ordered set, hypothetical and variadic aggregates
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE AGGREGATE public.my_percentile(float8 ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
CREATE AGGREGATE public.my_rank(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
CREATE AGGREGATE public.my_min(int) (SFUNC = int4smaller, STYPE = int, SORTOP = <);
COMMENT ON AGGREGATE public.my_percentile(float8 ORDER BY anyelement) IS 'own';
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: a function in a default changes its result and its argument
-- from
CREATE FUNCTION public.start_value(k text) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
CREATE TABLE public.t (id int PRIMARY KEY, a bigint NOT NULL DEFAULT public.start_value('x'));
INSERT INTO public.t VALUES (1);
-- to
CREATE FUNCTION public.start_value(kind text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT 1::bigint $$;
CREATE TABLE public.t (id int PRIMARY KEY, a bigint NOT NULL DEFAULT public.start_value('x'));
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: a function in a check is made anew
-- from
CREATE FUNCTION public.ok(v int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT v > 0 $$;
CREATE TABLE public.t (id int PRIMARY KEY, a int CONSTRAINT a_ok CHECK (public.ok(a)));
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE FUNCTION public.ok(val int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT val > 0 $$;
CREATE TABLE public.t (id int PRIMARY KEY, a int CONSTRAINT a_ok CHECK (public.ok(a)));
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a function in a generated column is made anew
-- from
CREATE FUNCTION public.slug(s text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(s) $$;
CREATE TABLE public.t (id int PRIMARY KEY, a text, s text GENERATED ALWAYS AS (public.slug(a)) STORED);
CREATE INDEX t_s ON public.t (s);
INSERT INTO public.t VALUES (1, 'X');
-- to
CREATE FUNCTION public.slug(str text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(str) $$;
CREATE TABLE public.t (id int PRIMARY KEY, a text, s text GENERATED ALWAYS AS (public.slug(a)) STORED);
CREATE INDEX t_s ON public.t (s);
INSERT INTO public.t VALUES (1, 'X');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a function in a policy is made anew
-- from
CREATE FUNCTION public.may(v int) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT v > 0 $$;
CREATE TABLE public.t (id int PRIMARY KEY, a int);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.t USING (public.may(a)) WITH CHECK (public.may(id));
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE FUNCTION public.may(owner_id int) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT owner_id > 0 $$;
CREATE TABLE public.t (id int PRIMARY KEY, a int);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.t USING (public.may(a)) WITH CHECK (public.may(id));
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a function in a domain check is made anew while a table uses the domain
-- from
CREATE FUNCTION public.ok(v text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT v <> '' $$;
CREATE DOMAIN public.d AS text CONSTRAINT d_ok CHECK (public.ok(VALUE));
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE FUNCTION public.ok(val text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT val <> '' $$;
CREATE DOMAIN public.d AS text CONSTRAINT d_ok CHECK (public.ok(VALUE));
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: a trigger function becomes one of another language
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.trg() RETURNS trigger LANGUAGE internal AS 'suppress_redundant_updates_trigger';
CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.trg();
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.trg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.trg();
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a function under an operator, a cast and a view is made anew
-- from
CREATE TYPE public.money2 AS (cents int);
CREATE FUNCTION public.cents(m public.money2) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT m.cents $$;
CREATE FUNCTION public.same(a public.money2, b public.money2) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT a.cents = b.cents $$;
CREATE OPERATOR public.=== (LEFTARG = public.money2, RIGHTARG = public.money2, FUNCTION = public.same, COMMUTATOR = OPERATOR(public.===));
CREATE CAST (public.money2 AS int) WITH FUNCTION public.cents(public.money2) AS ASSIGNMENT;
CREATE TABLE public.t (id int PRIMARY KEY, m public.money2);
CREATE VIEW public.v AS SELECT id, m::int AS c, (m OPERATOR(public.===) m) AS s FROM public.t;
INSERT INTO public.t VALUES (1, '(5)');
-- to
CREATE TYPE public.money2 AS (cents int);
CREATE FUNCTION public.cents(amount public.money2) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT amount.cents $$;
CREATE FUNCTION public.same(x public.money2, y public.money2) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT x.cents = y.cents $$;
CREATE OPERATOR public.=== (LEFTARG = public.money2, RIGHTARG = public.money2, FUNCTION = public.same, COMMUTATOR = OPERATOR(public.===));
CREATE CAST (public.money2 AS int) WITH FUNCTION public.cents(public.money2) AS ASSIGNMENT;
CREATE TABLE public.t (id int PRIMARY KEY, m public.money2);
CREATE VIEW public.v AS SELECT id, m::int AS c, (m OPERATOR(public.===) m) AS s FROM public.t;
INSERT INTO public.t VALUES (1, '(5)');
-- hazards:
-- hazards back:

-- case: a function that everything uses is made anew
-- from
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a $$;
CREATE TABLE public.t (id int PRIMARY KEY, a int DEFAULT public.f(1), CONSTRAINT c CHECK (public.f(a) > 0));
CREATE INDEX t_f ON public.t (public.f(a));
CREATE VIEW public.v AS SELECT id, public.f(a) AS x FROM public.t;
CREATE MATERIALIZED VIEW public.m AS SELECT x FROM public.v;
CREATE POLICY p ON public.t USING (public.f(a) > 0);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW WHEN (public.f(new.a) > 5) EXECUTE FUNCTION public.noop();
CREATE RULE r AS ON DELETE TO public.t WHERE public.f(old.a) > 10 DO INSTEAD NOTHING;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE FUNCTION public.f(n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT n $$;
CREATE TABLE public.t (id int PRIMARY KEY, a int DEFAULT public.f(1), CONSTRAINT c CHECK (public.f(a) > 0));
CREATE INDEX t_f ON public.t (public.f(a));
CREATE VIEW public.v AS SELECT id, public.f(a) AS x FROM public.t;
CREATE MATERIALIZED VIEW public.m AS SELECT x FROM public.v;
CREATE POLICY p ON public.t USING (public.f(a) > 0);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW WHEN (public.f(new.a) > 5) EXECUTE FUNCTION public.noop();
CREATE RULE r AS ON DELETE TO public.t WHERE public.f(old.a) > 10 DO INSTEAD NOTHING;
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: an argument's enum type gains a label and a composite result a field
-- from
CREATE TYPE public.e AS ENUM ('a');
CREATE TYPE public.c AS (x int);
CREATE FUNCTION public.f(v public.e) RETURNS public.c LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(1)::public.c $$;
-- to
CREATE TYPE public.e AS ENUM ('a', 'b');
CREATE TYPE public.c AS (x int, y text);
CREATE FUNCTION public.f(v public.e) RETURNS public.c LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(1, 'y')::public.c $$;
-- hazards:
-- hazards back:

-- case: a function moves to another schema under its users
-- from
CREATE SCHEMA app;
CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a $$;
CREATE TABLE public.t (id int PRIMARY KEY, a int DEFAULT public.f(3));
CREATE INDEX t_f ON public.t (public.f(a));
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE SCHEMA app;
CREATE FUNCTION app.f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a $$;
CREATE TABLE public.t (id int PRIMARY KEY, a int DEFAULT app.f(3));
CREATE INDEX t_f ON public.t (app.f(a));
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a function with a quoted name and quoted argument types
-- from
CREATE TYPE public."My Enum" AS ENUM ('A b', 'it''s');
-- to
CREATE TYPE public."My Enum" AS ENUM ('A b', 'it''s');
CREATE FUNCTION public."Do ""It""; now"("The Arg" public."My Enum" DEFAULT 'it''s', "select" public."My Enum"[] DEFAULT '{}') RETURNS SETOF public."My Enum" LANGUAGE sql AS $$ SELECT "The Arg" $$;
COMMENT ON FUNCTION public."Do ""It""; now"(public."My Enum", public."My Enum"[]) IS 'quoted';
-- hazards:
-- hazards back:

-- case: only the body changes of a function under an index and a generated column
-- from
CREATE FUNCTION public.f(a text) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT length(a) $$;
CREATE TABLE public.t (id int PRIMARY KEY, a text, n int GENERATED ALWAYS AS (public.f(a)) STORED);
CREATE INDEX t_f ON public.t (public.f(a));
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE FUNCTION public.f(a text) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT octet_length(a) $$;
CREATE TABLE public.t (id int PRIMARY KEY, a text, n int GENERATED ALWAYS AS (public.f(a)) STORED);
CREATE INDEX t_f ON public.t (public.f(a));
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: a body of the standard reads a column that goes, the text after it a table that waits for that
-- since: 14
-- from
CREATE TYPE public.e AS ENUM ('a', 'b');
CREATE TABLE public.t (id int PRIMARY KEY, c public.e);
CREATE FUNCTION public.f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(t.c) FROM public.t; END;
INSERT INTO public.t VALUES (1, 'a');
-- to
CREATE TYPE public.e AS ENUM ('a');
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE TABLE public.u (id int PRIMARY KEY, c public.e);
CREATE FUNCTION public.f() RETURNS bigint LANGUAGE sql AS $$ SELECT count(c) FROM public.u $$;
INSERT INTO public.t VALUES (1);
INSERT INTO public.u VALUES (1, 'a');
-- hazards: DATA_LOSS public.t.c
-- hazards back: DATA_LOSS public.u
