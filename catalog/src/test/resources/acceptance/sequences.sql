-- case: a sequence is created with options
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE SEQUENCE public.s AS smallint INCREMENT BY -2 MINVALUE -100 MAXVALUE 50 START WITH 40 CACHE 3 CYCLE;
COMMENT ON SEQUENCE public.s IS 'down';
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public.s

-- case: every option of a sequence changes
-- from
CREATE SEQUENCE public.s;
-- to
CREATE SEQUENCE public.s INCREMENT BY 5 MINVALUE 10 MAXVALUE 10000 START WITH 100 CACHE 20 CYCLE;
-- hazards:
-- hazards back:

-- case: a sequence turns to descend
-- from
CREATE SEQUENCE public.s START WITH 5;
-- to
CREATE SEQUENCE public.s INCREMENT BY -1 START WITH -5;
-- hazards:
-- hazards back:

-- case: the type of a sequence changes
-- from
CREATE SEQUENCE public.s1 AS int;
CREATE SEQUENCE public.s2 AS bigint MAXVALUE 1000;
CREATE SEQUENCE public.s3 AS smallint MAXVALUE 99;
-- to
CREATE SEQUENCE public.s1 AS bigint;
CREATE SEQUENCE public.s2 AS smallint MAXVALUE 1000;
CREATE SEQUENCE public.s3 AS int;
-- hazards:
-- hazards back:

-- case: a sequence that has been used changes its step
-- from
CREATE SEQUENCE public.s;
SELECT nextval('public.s'), nextval('public.s');
CREATE TABLE public.t (id int PRIMARY KEY DEFAULT nextval('public.s'));
INSERT INTO public.t DEFAULT VALUES;
-- to
CREATE SEQUENCE public.s INCREMENT BY 10 MAXVALUE 99999;
CREATE TABLE public.t (id int PRIMARY KEY DEFAULT nextval('public.s'));
INSERT INTO public.t DEFAULT VALUES;
-- hazards:
-- hazards back:

-- case: a sequence comes to be owned by a column
-- from
CREATE SEQUENCE public.s;
CREATE TABLE public.t (id int PRIMARY KEY DEFAULT nextval('public.s'), a int);
INSERT INTO public.t DEFAULT VALUES;
-- to
CREATE SEQUENCE public.s;
CREATE TABLE public.t (id int PRIMARY KEY DEFAULT nextval('public.s'), a int);
ALTER SEQUENCE public.s OWNED BY public.t.id;
INSERT INTO public.t DEFAULT VALUES;
-- hazards:
-- hazards back:

-- case: the owner of a sequence passes to another column and table
-- from
CREATE SEQUENCE public.s1;
CREATE SEQUENCE public.s2;
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE TABLE public.u (id int PRIMARY KEY);
ALTER SEQUENCE public.s1 OWNED BY public.t.id;
ALTER SEQUENCE public.s2 OWNED BY public.t.id;
INSERT INTO public.t VALUES (1, 1);
INSERT INTO public.u VALUES (1);
-- to
CREATE SEQUENCE public.s1;
CREATE SEQUENCE public.s2;
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE TABLE public.u (id int PRIMARY KEY);
ALTER SEQUENCE public.s1 OWNED BY public.t.a;
ALTER SEQUENCE public.s2 OWNED BY public.u.id;
INSERT INTO public.t VALUES (1, 1);
INSERT INTO public.u VALUES (1);
-- hazards:
-- hazards back:

-- case: an owned sequence goes with its column
-- from
CREATE SEQUENCE public.s;
CREATE TABLE public.t (id int PRIMARY KEY, n int DEFAULT nextval('public.s'));
ALTER SEQUENCE public.s OWNED BY public.t.n;
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- hazards: DATA_LOSS public.t.n
-- hazards back: TABLE_REWRITE public.t

-- case: an owned sequence outlives its dropped column
-- from
CREATE SEQUENCE public.s;
CREATE TABLE public.t (id int PRIMARY KEY, n int DEFAULT nextval('public.s'));
ALTER SEQUENCE public.s OWNED BY public.t.n;
INSERT INTO public.t VALUES (1);
-- to
CREATE SEQUENCE public.s;
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- hazards: DATA_LOSS public.t.n
-- hazards back: TABLE_REWRITE public.t

-- case: an owned sequence outlives its dropped table
-- from
CREATE TABLE public.t (id serial PRIMARY KEY);
CREATE TABLE public.u (id int PRIMARY KEY DEFAULT nextval('public.t_id_seq'));
INSERT INTO public.t VALUES (DEFAULT);
INSERT INTO public.u VALUES (DEFAULT);
-- to
CREATE SEQUENCE public.t_id_seq AS int;
CREATE TABLE public.u (id int PRIMARY KEY DEFAULT nextval('public.t_id_seq'));
INSERT INTO public.u VALUES (DEFAULT);
-- hazards: DATA_LOSS public.t
-- hazards back:

-- case: a table goes with the sequence it owns
-- from
CREATE TABLE public.t (id bigserial PRIMARY KEY, a text);
CREATE TABLE public.u (id int PRIMARY KEY);
INSERT INTO public.t (a) VALUES ('x');
INSERT INTO public.u VALUES (1);
-- to
CREATE TABLE public.u (id int PRIMARY KEY);
INSERT INTO public.u VALUES (1);
-- hazards: DATA_LOSS public.t
-- hazards back:

-- case: a sequence that no column owns is dropped
-- from
CREATE SEQUENCE public."My Seq";
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- hazards: DATA_LOSS public."My Seq"
-- hazards back:

-- case: a default passes from one sequence to another
-- from
CREATE SEQUENCE public.s1;
CREATE TABLE public.t (id int PRIMARY KEY DEFAULT nextval('public.s1'));
INSERT INTO public.t DEFAULT VALUES;
-- to
CREATE SEQUENCE public."S 2" START WITH 1000;
CREATE TABLE public.t (id int PRIMARY KEY DEFAULT nextval('public."S 2"'));
INSERT INTO public.t DEFAULT VALUES;
-- hazards: DATA_LOSS public.s1
-- hazards back: DATA_LOSS public."S 2"

-- case: a sequence is used by a default, a view, a function and a trigger condition
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, n bigint);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE SEQUENCE public.s;
CREATE TABLE public.t (id int PRIMARY KEY, n bigint DEFAULT nextval('public.s') + 100);
CREATE VIEW public.v AS SELECT last_value FROM public.s;
CREATE FUNCTION public.peek() RETURNS bigint LANGUAGE sql VOLATILE RETURN nextval('public.s'::regclass);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back: DATA_LOSS public.s

-- case: comments on sequences
-- from
CREATE SEQUENCE public.s;
COMMENT ON SEQUENCE public.s IS 'old';
CREATE TABLE public.t (id serial PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE SEQUENCE public.s;
COMMENT ON SEQUENCE public.s IS 'new';
CREATE TABLE public.t (id serial PRIMARY KEY);
COMMENT ON SEQUENCE public.t_id_seq IS 'serial''s';
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: a sequence becomes unlogged
-- since: 15
-- from
CREATE SEQUENCE public.s;
-- to
CREATE UNLOGGED SEQUENCE public.s;
-- hazards:
-- hazards back:

-- case: the sequence of a serial changes its options
-- from
CREATE TABLE public.t (id serial PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x');
-- to
CREATE TABLE public.t (id serial PRIMARY KEY, a text);
ALTER SEQUENCE public.t_id_seq INCREMENT BY 7 START WITH 77 MINVALUE 1 CACHE 7;
INSERT INTO public.t (a) VALUES ('x');
-- hazards:
-- hazards back:

-- case: the owned sequence of a column that turns to bigint stays int
-- from
CREATE TABLE public.t (id serial PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x');
-- to
CREATE TABLE public.t (id serial PRIMARY KEY, a text);
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
INSERT INTO public.t (a) VALUES ('x');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: two tables share a sequence that the other owns
-- from
CREATE TABLE public.a (id serial PRIMARY KEY);
CREATE TABLE public.b (id int PRIMARY KEY DEFAULT nextval('public.a_id_seq'));
INSERT INTO public.a VALUES (DEFAULT);
INSERT INTO public.b VALUES (DEFAULT);
-- to
CREATE TABLE public.a (id int PRIMARY KEY);
CREATE SEQUENCE public.a_id_seq AS int;
CREATE TABLE public.b (id int PRIMARY KEY DEFAULT nextval('public.a_id_seq'));
ALTER SEQUENCE public.a_id_seq OWNED BY public.b.id;
ALTER TABLE public.a ALTER COLUMN id SET DEFAULT nextval('public.a_id_seq');
INSERT INTO public.a VALUES (DEFAULT);
INSERT INTO public.b VALUES (DEFAULT);
-- hazards:
-- hazards back:

-- case: a sequence becomes a table of the same name
-- from
CREATE SEQUENCE public.counter;
-- to
CREATE TABLE public.counter (n bigint);
INSERT INTO public.counter VALUES (1);
-- hazards: DATA_LOSS public.counter
-- hazards back: DATA_LOSS public.counter

-- case: a logged sequence of a table that becomes unlogged
-- since: 15
-- from
CREATE SEQUENCE public.a_seq;
CREATE TABLE public.a (id int PRIMARY KEY);
ALTER SEQUENCE public.a_seq OWNED BY public.a.id;
INSERT INTO public.a VALUES (1);
-- to
CREATE SEQUENCE public.a_seq;
CREATE UNLOGGED TABLE public.a (id int PRIMARY KEY);
ALTER SEQUENCE public.a_seq OWNED BY public.a.id;
INSERT INTO public.a VALUES (1);
-- hazards: TABLE_REWRITE public.a
-- hazards back: TABLE_REWRITE public.a
