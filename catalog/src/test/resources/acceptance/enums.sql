-- case: an enum is created with a table that uses it
-- from
CREATE TABLE public.other (id int PRIMARY KEY);
INSERT INTO public.other VALUES (1);
-- to
CREATE TABLE public.other (id int PRIMARY KEY);
CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy');
COMMENT ON TYPE public.mood IS 'how one feels';
CREATE TABLE public.t (id int PRIMARY KEY, m public.mood NOT NULL DEFAULT 'ok');
INSERT INTO public.other VALUES (1);
INSERT INTO public.t VALUES (1, 'sad');
-- hazards:
-- hazards back: DATA_LOSS public.t

-- case: a label is added at the end
-- from
CREATE TYPE public.mood AS ENUM ('sad', 'happy');
CREATE TABLE public.t (id int PRIMARY KEY, m public.mood);
INSERT INTO public.t VALUES (1, 'sad'), (2, 'happy');
-- to
CREATE TYPE public.mood AS ENUM ('sad', 'happy', 'angry');
CREATE TABLE public.t (id int PRIMARY KEY, m public.mood);
INSERT INTO public.t VALUES (1, 'sad'), (2, 'happy');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: a label is added at the front
-- from
CREATE TYPE public.mood AS ENUM ('sad', 'happy');
CREATE TABLE public.t (id int PRIMARY KEY, m public.mood NOT NULL);
INSERT INTO public.t VALUES (1, 'sad'), (2, 'happy');
-- to
CREATE TYPE public.mood AS ENUM ('angry', 'sad', 'happy');
CREATE TABLE public.t (id int PRIMARY KEY, m public.mood NOT NULL);
INSERT INTO public.t VALUES (1, 'sad'), (2, 'happy');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: labels are added in several places, some next to each other
-- from
CREATE TYPE public.n AS ENUM ('b', 'e', 'h');
CREATE TABLE public.t (id int PRIMARY KEY, n public.n);
INSERT INTO public.t VALUES (1, 'b'), (2, 'h');
-- to
CREATE TYPE public.n AS ENUM ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j');
CREATE TABLE public.t (id int PRIMARY KEY, n public.n);
INSERT INTO public.t VALUES (1, 'b'), (2, 'h');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: a new label becomes the default in the same change
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL DEFAULT 'open');
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- to
CREATE TYPE public.state AS ENUM ('draft', 'open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL DEFAULT 'draft');
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: a new label is used by a new column, a check, an index, a view and a policy
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL DEFAULT 'open');
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL DEFAULT 'open', prev public.state NOT NULL DEFAULT 'lost', CONSTRAINT c CHECK (s <> 'lost' OR id > 0));
CREATE INDEX t_lost ON public.t (id) WHERE s = 'lost';
CREATE VIEW public.v AS SELECT id FROM public.t WHERE s = 'lost';
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.t USING (s <> 'lost');
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- hazards:
-- hazards back: TABLE_REWRITE public.t, DATA_LOSS public.t.prev

-- case: a new label is used by a function body, a function default and a domain
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state);
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state);
CREATE FUNCTION public.f(x public.state DEFAULT 'lost') RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT x = 'lost' $$;
CREATE DOMAIN public.d AS public.state DEFAULT 'lost' CHECK (VALUE IN ('lost', 'open'));
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: a label is removed under a default
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL DEFAULT 'closed');
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL DEFAULT 'closed');
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: the label that was the default is removed
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL DEFAULT 'lost');
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL DEFAULT 'open');
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: labels change places
-- from
CREATE TYPE public.size AS ENUM ('small', 'large', 'medium');
CREATE TABLE public.t (id int PRIMARY KEY, s public.size);
CREATE INDEX t_s ON public.t (s);
INSERT INTO public.t VALUES (1, 'small'), (2, 'large'), (3, 'medium');
-- to
CREATE TYPE public.size AS ENUM ('small', 'medium', 'large');
CREATE TABLE public.t (id int PRIMARY KEY, s public.size);
CREATE INDEX t_s ON public.t (s);
INSERT INTO public.t VALUES (1, 'small'), (2, 'large'), (3, 'medium');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a label is replaced by another that no row uses
-- from
CREATE TYPE public.size AS ENUM ('small', 'large', 'huge');
CREATE TABLE public.t (id int PRIMARY KEY, s public.size);
INSERT INTO public.t VALUES (1, 'small'), (2, 'large');
-- to
CREATE TYPE public.size AS ENUM ('small', 'large', 'giant');
CREATE TABLE public.t (id int PRIMARY KEY, s public.size);
INSERT INTO public.t VALUES (1, 'small'), (2, 'large');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a label is removed from an enum that several tables use
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL DEFAULT 'open');
CREATE TABLE public.u (s public.state PRIMARY KEY, a int);
CREATE SCHEMA app;
CREATE TABLE app.w (id int PRIMARY KEY, s public.state, s2 public.state DEFAULT 'closed');
CREATE TABLE public.unrelated (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
INSERT INTO public.u VALUES ('open', 1), ('closed', 2);
INSERT INTO app.w VALUES (1, 'open', 'closed');
INSERT INTO public.unrelated VALUES (1);
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL DEFAULT 'open');
CREATE TABLE public.u (s public.state PRIMARY KEY, a int);
CREATE SCHEMA app;
CREATE TABLE app.w (id int PRIMARY KEY, s public.state, s2 public.state DEFAULT 'closed');
CREATE TABLE public.unrelated (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
INSERT INTO public.u VALUES ('open', 1), ('closed', 2);
INSERT INTO app.w VALUES (1, 'open', 'closed');
INSERT INTO public.unrelated VALUES (1);
-- hazards: TABLE_REWRITE public.t, TABLE_REWRITE public.u, TABLE_REWRITE app.w
-- hazards back:

-- case: a label is removed under a foreign key of enum columns
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.p (s public.state PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, s public.state REFERENCES public.p);
INSERT INTO public.p VALUES ('open'), ('closed');
INSERT INTO public.c VALUES (1, 'open');
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.p (s public.state PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, s public.state REFERENCES public.p);
INSERT INTO public.p VALUES ('open'), ('closed');
INSERT INTO public.c VALUES (1, 'open');
-- hazards: TABLE_REWRITE public.p, TABLE_REWRITE public.c
-- hazards back:

-- case: a label is removed under an array column with a default
-- from
CREATE TYPE public.tag AS ENUM ('red', 'green', 'blue');
CREATE TABLE public.t (id int PRIMARY KEY, tags public.tag[] NOT NULL DEFAULT '{red}', grid public.tag[][]);
CREATE INDEX t_tags ON public.t USING gin (tags);
INSERT INTO public.t VALUES (1, '{red,green}', '{{red,green},{green,red}}'), (2, '{}', NULL);
-- to
CREATE TYPE public.tag AS ENUM ('red', 'green');
CREATE TABLE public.t (id int PRIMARY KEY, tags public.tag[] NOT NULL DEFAULT '{red}', grid public.tag[][]);
CREATE INDEX t_tags ON public.t USING gin (tags);
INSERT INTO public.t VALUES (1, '{red,green}', '{{red,green},{green,red}}'), (2, '{}', NULL);
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: a label is removed under a check and a partial index
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state, at date, CONSTRAINT c CHECK (s <> 'closed' OR at IS NOT NULL));
CREATE UNIQUE INDEX t_open ON public.t (at) WHERE s = 'open';
CREATE INDEX t_rank ON public.t ((s > 'open'::public.state));
INSERT INTO public.t VALUES (1, 'open', NULL), (2, 'closed', '2020-01-01');
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state, at date, CONSTRAINT c CHECK (s <> 'closed' OR at IS NOT NULL));
CREATE UNIQUE INDEX t_open ON public.t (at) WHERE s = 'open';
CREATE INDEX t_rank ON public.t ((s > 'open'::public.state));
INSERT INTO public.t VALUES (1, 'open', NULL), (2, 'closed', '2020-01-01');
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: a label is removed under views, a materialized view and a policy
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state);
CREATE VIEW public.v AS SELECT id, s FROM public.t WHERE s <> 'closed';
CREATE MATERIALIZED VIEW public.m AS SELECT s, count(*) AS n FROM public.v GROUP BY s;
CREATE UNIQUE INDEX m_s ON public.m (s);
CREATE POLICY p ON public.t USING (s = 'open');
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state);
CREATE VIEW public.v AS SELECT id, s FROM public.t WHERE s <> 'closed';
CREATE MATERIALIZED VIEW public.m AS SELECT s, count(*) AS n FROM public.v GROUP BY s;
CREATE UNIQUE INDEX m_s ON public.m (s);
CREATE POLICY p ON public.t USING (s = 'open');
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: a label is removed under a trigger condition and a rule
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE OF s ON public.t FOR EACH ROW WHEN (new.s = 'closed') EXECUTE FUNCTION public.noop();
CREATE RULE r AS ON DELETE TO public.t WHERE old.s = 'open' DO INSTEAD NOTHING;
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE OF s ON public.t FOR EACH ROW WHEN (new.s = 'closed') EXECUTE FUNCTION public.noop();
CREATE RULE r AS ON DELETE TO public.t WHERE old.s = 'open' DO INSTEAD NOTHING;
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: a label is removed from the argument and result of functions
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state);
CREATE FUNCTION public.f(x public.state DEFAULT 'open') RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT CASE x WHEN 'open' THEN 'o' ELSE 'c' END $$;
CREATE FUNCTION public.g() RETURNS SETOF public.state LANGUAGE sql STABLE AS $$ SELECT s FROM public.t $$;
COMMENT ON FUNCTION public.f(public.state) IS 'kept';
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state);
CREATE FUNCTION public.f(x public.state DEFAULT 'open') RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT CASE x WHEN 'open' THEN 'o' ELSE 'c' END $$;
CREATE FUNCTION public.g() RETURNS SETOF public.state LANGUAGE sql STABLE AS $$ SELECT s FROM public.t $$;
COMMENT ON FUNCTION public.f(public.state) IS 'kept';
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: a label is removed under a domain that a table uses
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE DOMAIN public.live_state AS public.state DEFAULT 'open' CONSTRAINT live CHECK (VALUE <> 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.live_state);
INSERT INTO public.t VALUES (1, 'open'), (2, NULL);
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE DOMAIN public.live_state AS public.state DEFAULT 'open' CONSTRAINT live CHECK (VALUE <> 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.live_state);
INSERT INTO public.t VALUES (1, 'open'), (2, NULL);
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: a label is removed under a composite type that a table uses
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TYPE public.entry AS (at date, s public.state);
CREATE TABLE public.t (id int PRIMARY KEY, e public.entry);
INSERT INTO public.t VALUES (1, ROW('2020-01-01', 'open')), (2, NULL);
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TYPE public.entry AS (at date, s public.state);
CREATE TABLE public.t (id int PRIMARY KEY, e public.entry);
INSERT INTO public.t VALUES (1, ROW('2020-01-01', 'open')), (2, NULL);
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: a label is removed under a generated column
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL, is_open boolean GENERATED ALWAYS AS (s = 'open') STORED);
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- to
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL, is_open boolean GENERATED ALWAYS AS (s = 'open') STORED);
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: a label is removed from a list partition key
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.t (id int, s public.state) PARTITION BY LIST (s);
CREATE TABLE public.t_open PARTITION OF public.t FOR VALUES IN ('open');
CREATE TABLE public.t_rest PARTITION OF public.t DEFAULT;
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- to
CREATE TYPE public.state AS ENUM ('lost', 'open', 'closed', 'more');
CREATE TABLE public.t (id int, s public.state) PARTITION BY LIST (s);
CREATE TABLE public.t_open PARTITION OF public.t FOR VALUES IN ('open');
CREATE TABLE public.t_rest PARTITION OF public.t DEFAULT;
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- hazards: TABLE_REWRITE public.t, TABLE_REWRITE public.t_open, TABLE_REWRITE public.t_rest
-- hazards back: TABLE_REWRITE public.t, TABLE_REWRITE public.t_open, TABLE_REWRITE public.t_rest

-- case: labels with quotes, spaces, commas and unicode
-- from
CREATE TYPE public."Odd ""enum""" AS ENUM ('it''s', 'a, b', '');
CREATE TABLE public.t (id int PRIMARY KEY, o public."Odd ""enum""" DEFAULT 'it''s');
INSERT INTO public.t VALUES (1, 'a, b'), (2, '');
-- to
CREATE TYPE public."Odd ""enum""" AS ENUM ('it''s', 'größe', 'a, b', '', '"q" \ {x}');
CREATE TABLE public.t (id int PRIMARY KEY, o public."Odd ""enum""" DEFAULT 'größe');
INSERT INTO public.t VALUES (1, 'a, b'), (2, '');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: an enum without labels gets some
-- from
CREATE TYPE public.e AS ENUM ();
CREATE TABLE public.t (id int PRIMARY KEY, e public.e);
INSERT INTO public.t VALUES (1, NULL);
-- to
CREATE TYPE public.e AS ENUM ('a', 'b');
CREATE TABLE public.t (id int PRIMARY KEY, e public.e);
INSERT INTO public.t VALUES (1, NULL);
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: an enum that nothing uses loses a label
-- from
CREATE TYPE public.e AS ENUM ('a', 'b', 'c');
COMMENT ON TYPE public.e IS 'kept';
-- to
CREATE TYPE public.e AS ENUM ('a', 'c');
COMMENT ON TYPE public.e IS 'kept';
-- hazards:
-- hazards back:

-- case: an enum becomes a domain of the same name
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state DEFAULT 'open');
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- to
CREATE DOMAIN public.state AS text CHECK (VALUE IN ('open', 'closed'));
CREATE TABLE public.t (id int PRIMARY KEY, s public.state DEFAULT 'open');
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a column passes from one enum to another
-- from
CREATE TYPE public.e1 AS ENUM ('a', 'b');
CREATE TYPE public.e2 AS ENUM ('b', 'a', 'c');
CREATE TABLE public.t (id int PRIMARY KEY, e public.e1 NOT NULL DEFAULT 'a', CONSTRAINT c CHECK (e <> 'b' OR id > 0));
INSERT INTO public.t VALUES (1, 'a'), (2, 'b');
-- to
CREATE TYPE public.e1 AS ENUM ('a', 'b');
CREATE TYPE public.e2 AS ENUM ('b', 'a', 'c');
CREATE TABLE public.t (id int PRIMARY KEY, e public.e2 NOT NULL DEFAULT 'a', CONSTRAINT c CHECK (e <> 'b' OR id > 0));
INSERT INTO public.t VALUES (1, 'a'), (2, 'b');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: an enum is replaced by another name and labels stay
-- from
CREATE TYPE public.old_state AS ENUM ('a', 'b');
CREATE TABLE public.t (id int PRIMARY KEY, e public.old_state NOT NULL DEFAULT 'a');
CREATE VIEW public.v AS SELECT id FROM public.t WHERE e = 'b';
INSERT INTO public.t VALUES (1, 'a'), (2, 'b');
-- to
CREATE TYPE public.new_state AS ENUM ('a', 'b');
CREATE TABLE public.t (id int PRIMARY KEY, e public.new_state NOT NULL DEFAULT 'a');
CREATE VIEW public.v AS SELECT id FROM public.t WHERE e = 'b';
INSERT INTO public.t VALUES (1, 'a'), (2, 'b');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: an enum with a removed label is used everywhere and gains another label
-- since: 14
-- from
CREATE TYPE public.state AS ENUM ('open', 'closed', 'lost');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL DEFAULT 'open', hist public.state[] DEFAULT ARRAY['open'::public.state], CONSTRAINT c CHECK (s IN ('open', 'closed') OR id > 5));
CREATE INDEX t_open ON public.t (s, id) WHERE s = 'open';
CREATE VIEW public.v AS SELECT id, s, hist[1] AS first FROM public.t WHERE s = ANY (ARRAY['open', 'closed']::public.state[]);
CREATE FUNCTION public.next(x public.state) RETURNS public.state LANGUAGE sql IMMUTABLE RETURN CASE x WHEN 'open' THEN 'closed'::public.state ELSE x END;
CREATE VIEW public.w AS SELECT id, public.next(s) AS n FROM public.v;
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- to
CREATE TYPE public.state AS ENUM ('new', 'open', 'closed');
CREATE TABLE public.t (id int PRIMARY KEY, s public.state NOT NULL DEFAULT 'new', hist public.state[] DEFAULT ARRAY['open'::public.state], CONSTRAINT c CHECK (s IN ('open', 'closed') OR id > 5 OR s = 'new'));
CREATE INDEX t_open ON public.t (s, id) WHERE s = 'open';
CREATE VIEW public.v AS SELECT id, s, hist[1] AS first FROM public.t WHERE s = ANY (ARRAY['open', 'closed']::public.state[]);
CREATE FUNCTION public.next(x public.state) RETURNS public.state LANGUAGE sql IMMUTABLE RETURN CASE x WHEN 'open' THEN 'closed'::public.state ELSE x END;
CREATE VIEW public.w AS SELECT id, public.next(s) AS n FROM public.v;
INSERT INTO public.t VALUES (1, 'open'), (2, 'closed');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t
