-- case: adds a nullable column
-- from
CREATE TABLE public.t (id bigint PRIMARY KEY);
INSERT INTO public.t VALUES (1), (2);
-- to
CREATE TABLE public.t (id bigint PRIMARY KEY, note text);
INSERT INTO public.t VALUES (1, 'a');
-- hazards:
-- hazards back: DATA_LOSS public.t.note

-- case: adds a not null column with a constant default to a filled table
-- from
CREATE TABLE public.t (id bigint PRIMARY KEY);
INSERT INTO public.t VALUES (1), (2);
-- to
CREATE TABLE public.t (id bigint PRIMARY KEY, state text NOT NULL DEFAULT 'new');
INSERT INTO public.t VALUES (1, 'a'), (7, DEFAULT);
-- hazards:
-- hazards back: DATA_LOSS public.t.state

-- case: adds a column with a stable default
-- from
CREATE TABLE public.t (id bigint PRIMARY KEY);
INSERT INTO public.t VALUES (1), (2);
-- to
CREATE TABLE public.t (id bigint PRIMARY KEY, created timestamptz NOT NULL DEFAULT now());
INSERT INTO public.t VALUES (1, '2020-01-01 00:00Z');
-- hazards:
-- hazards back: DATA_LOSS public.t.created

-- case: adds a column with a volatile default
-- from
CREATE TABLE public.t (id bigint PRIMARY KEY);
INSERT INTO public.t VALUES (1), (2);
-- to
CREATE TABLE public.t (id bigint PRIMARY KEY, token uuid NOT NULL DEFAULT gen_random_uuid());
INSERT INTO public.t VALUES (1), (2), (3);
-- hazards: TABLE_REWRITE public.t
-- hazards back: DATA_LOSS public.t.token

-- case: adds a unique column with a volatile default
-- from
CREATE TABLE public.t (id bigint PRIMARY KEY);
INSERT INTO public.t VALUES (1), (2);
-- to
CREATE TABLE public.t (id bigint PRIMARY KEY, token uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE);
INSERT INTO public.t VALUES (1), (2), (3);
-- hazards: TABLE_REWRITE public.t
-- hazards back: DATA_LOSS public.t.token

-- case: adds several columns of which one has a volatile default
-- from
CREATE TABLE public.t (id bigint PRIMARY KEY);
INSERT INTO public.t VALUES (1), (2);
-- to
CREATE TABLE public.t (id bigint PRIMARY KEY, a int, b timestamptz DEFAULT clock_timestamp(), c text DEFAULT '' NOT NULL);
INSERT INTO public.t VALUES (1, 2, '2020-01-01 00:00Z', 'x');
-- hazards: TABLE_REWRITE public.t
-- hazards back: DATA_LOSS public.t.a, DATA_LOSS public.t.b, DATA_LOSS public.t.c

-- case: a column in the middle makes way for two others
-- from
CREATE TABLE public.t (id int, old text, tail int NOT NULL);
INSERT INTO public.t VALUES (1, 'x', 1), (2, NULL, 2);
-- to
CREATE TABLE public.t (id int, one int DEFAULT 1, two int, tail int NOT NULL);
INSERT INTO public.t VALUES (1, 1, 1, 1);
-- hazards: DATA_LOSS public.t.old
-- hazards back: DATA_LOSS public.t.one, DATA_LOSS public.t.two

-- case: columns in another order
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b text NOT NULL);
INSERT INTO public.t VALUES (1, 'a', 'b');
-- to
CREATE TABLE public.t (b text NOT NULL, id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES ('b', 1, 'a');
-- hazards:
-- hazards back:

-- case: a column with a similar name replaces another
-- from
CREATE TABLE public.t (id int PRIMARY KEY, name text);
INSERT INTO public.t VALUES (1, 'a');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, "Name" text);
INSERT INTO public.t VALUES (1, 'a');
-- hazards: DATA_LOSS public.t.name
-- hazards back: DATA_LOSS public.t."Name"

-- case: column names that are keywords or hold odd characters
-- from
CREATE TABLE public.t (id int PRIMARY KEY, "select" int, "a ""quoted"" b" text);
INSERT INTO public.t VALUES (1, 2, 'x'), (2, 3, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, "select" int NOT NULL DEFAULT 5, "a ""quoted"" b" text DEFAULT '"', "dotted.name" int, "größe" int, "from" text, "tab	stop" int);
INSERT INTO public.t VALUES (1, 2, 'x', 3, 4, 'z', 5);
-- hazards:
-- hazards back: DATA_LOSS public.t."dotted.name", DATA_LOSS public.t."größe", DATA_LOSS public.t."from", DATA_LOSS public.t."tab	stop"

-- case: a column becomes not null
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'a'), (2, 'b');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL);
INSERT INTO public.t VALUES (1, 'a');
-- hazards:
-- hazards back:

-- case: a column gains not null and a default at once
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 10), (2, 20);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL DEFAULT 3);
INSERT INTO public.t VALUES (1, 10);
-- hazards:
-- hazards back:

-- case: a default changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int DEFAULT 1, b text DEFAULT 'it''s', c date DEFAULT CURRENT_DATE, d jsonb DEFAULT '{"k": "a\\b"}');
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int DEFAULT 2, b text DEFAULT E'line\nbreak', c date DEFAULT '2020-01-01', d jsonb DEFAULT '[]');
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: a default is dropped and another appears
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int DEFAULT 1, b int);
INSERT INTO public.t VALUES (1, 1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int DEFAULT -1);
INSERT INTO public.t VALUES (1, 1, 1);
-- hazards:
-- hazards back:

-- case: an explicit default of null
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a varchar(5) DEFAULT NULL);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a varchar(5) DEFAULT 'x');
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: int grows to bigint
-- from
CREATE TABLE public.t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0);
INSERT INTO public.t VALUES (1, 5), (2, 6);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, n bigint NOT NULL DEFAULT 0);
INSERT INTO public.t VALUES (1, 5);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: varchar grows
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a varchar(10) NOT NULL);
INSERT INTO public.t VALUES (1, 'abc'), (2, 'def');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a varchar(20) NOT NULL);
INSERT INTO public.t VALUES (1, 'abc');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: varchar with a length becomes text
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a varchar(10) DEFAULT 'none');
INSERT INTO public.t VALUES (1, 'abc');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text DEFAULT 'none');
INSERT INTO public.t VALUES (1, 'abc');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: varchar loses its length
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a varchar(10));
INSERT INTO public.t VALUES (1, 'abc');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a varchar);
INSERT INTO public.t VALUES (1, 'abc');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: char to varchar
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a char(3) NOT NULL DEFAULT 'abc');
INSERT INTO public.t VALUES (1, 'abc'), (2, 'def');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a varchar(3) NOT NULL DEFAULT 'abc');
INSERT INTO public.t VALUES (1, 'abc');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: numeric precision grows
-- from
CREATE TABLE public.t (id int PRIMARY KEY, amount numeric(10,2) NOT NULL DEFAULT 0);
INSERT INTO public.t VALUES (1, 12.34);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, amount numeric(12,2) NOT NULL DEFAULT 0);
INSERT INTO public.t VALUES (1, 12.34);
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: numeric scale changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, amount numeric(10,2));
INSERT INTO public.t VALUES (1, 12.30);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, amount numeric(10,1));
INSERT INTO public.t VALUES (1, 12.3);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: numeric becomes unconstrained
-- from
CREATE TABLE public.t (id int PRIMARY KEY, amount numeric(10,2));
INSERT INTO public.t VALUES (1, 12.30);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, amount numeric);
INSERT INTO public.t VALUES (1, 12.3);
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: cidr to inet
-- from
CREATE TABLE public.t (id int PRIMARY KEY, net cidr);
INSERT INTO public.t VALUES (1, '10.0.0.0/8');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, net inet);
INSERT INTO public.t VALUES (1, '10.0.0.0/8');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: text to int with a default that must be cast too
-- from
CREATE TABLE public.t (id int PRIMARY KEY, n text NOT NULL DEFAULT '42');
INSERT INTO public.t VALUES (1, '5'), (2, '17');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, n int NOT NULL DEFAULT 42);
INSERT INTO public.t VALUES (1, 5);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: boolean to int and its default
-- from
CREATE TABLE public.t (id int PRIMARY KEY, flag boolean NOT NULL DEFAULT false);
INSERT INTO public.t (id) VALUES (1), (2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, flag int NOT NULL DEFAULT 0);
INSERT INTO public.t VALUES (1, 1), (2, 0);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: timestamp to timestamptz
-- from
CREATE TABLE public.t (id int PRIMARY KEY, at timestamp NOT NULL DEFAULT now());
INSERT INTO public.t VALUES (1, '2020-06-01 12:00');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
INSERT INTO public.t VALUES (1, '2020-06-01 12:00Z');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: timestamp precision is limited
-- from
CREATE TABLE public.t (id int PRIMARY KEY, at timestamptz);
INSERT INTO public.t VALUES (1, '2020-06-01 12:00Z');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, at timestamptz(0));
INSERT INTO public.t VALUES (1, '2020-06-01 12:00Z');
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: date to timestamptz
-- from
CREATE TABLE public.t (id int PRIMARY KEY, at date);
INSERT INTO public.t VALUES (1, '2020-06-01');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, at timestamptz);
INSERT INTO public.t VALUES (1, '2020-06-01 12:00Z');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: text to jsonb
-- from
CREATE TABLE public.t (id int PRIMARY KEY, doc text NOT NULL DEFAULT '{}');
INSERT INTO public.t VALUES (1, '{"a": 1}');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, doc jsonb NOT NULL DEFAULT '{}');
INSERT INTO public.t VALUES (1, '{"a": 1}');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: text to uuid under a primary key
-- from
CREATE TABLE public.t (id text PRIMARY KEY, a int);
INSERT INTO public.t VALUES ('00000000-0000-0000-0000-000000000001', 1);
-- to
CREATE TABLE public.t (id uuid PRIMARY KEY, a int);
INSERT INTO public.t VALUES ('00000000-0000-0000-0000-000000000002', 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: the element type of an array changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, tags varchar(10)[] NOT NULL DEFAULT '{}', nums int[] DEFAULT ARRAY[1,2]);
INSERT INTO public.t VALUES (1, '{a,b}', '{1,2,3}');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, tags text[] NOT NULL DEFAULT '{}', nums bigint[] DEFAULT ARRAY[1,2]::bigint[]);
INSERT INTO public.t VALUES (1, '{a,b}', '{1,2,3}');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: bit and interval columns change their typmod
-- from
CREATE TABLE public.t (id int PRIMARY KEY, b bit varying(4), i interval(0), e interval);
INSERT INTO public.t VALUES (1, '1010', '1 day', '2 days');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, b bit varying(8), i interval(3), e interval day to second);
INSERT INTO public.t VALUES (1, '1010', '1 day', '2 days');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: a column is retyped, renulled and redefaulted together with a neighbour
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a smallint, b text DEFAULT 'x' NOT NULL, c int);
INSERT INTO public.t VALUES (1, 1, 'b', 3), (2, 2, 'c', 4);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL DEFAULT 9, b varchar(30), d int);
INSERT INTO public.t VALUES (1, 1, 'b', 3);
-- hazards: TABLE_REWRITE public.t, DATA_LOSS public.t.c
-- hazards back: TABLE_REWRITE public.t, DATA_LOSS public.t.d

-- case: a column with a collation of its own
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b text COLLATE "C");
INSERT INTO public.t VALUES (1, 'a', 'b');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text COLLATE "POSIX", b text);
INSERT INTO public.t VALUES (1, 'a', 'b');
-- hazards:
-- hazards back:

-- case: the collation of an indexed column changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL);
CREATE INDEX t_a ON public.t (a);
CREATE UNIQUE INDEX t_lower ON public.t (lower(a));
INSERT INTO public.t VALUES (1, 'a'), (2, 'b');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text COLLATE "C" NOT NULL);
CREATE INDEX t_a ON public.t (a);
CREATE UNIQUE INDEX t_lower ON public.t (lower(a));
INSERT INTO public.t VALUES (1, 'a'), (2, 'b');
-- hazards:
-- hazards back:

-- case: type and collation change together
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a varchar(5) COLLATE "C");
INSERT INTO public.t VALUES (1, 'a');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text COLLATE "POSIX");
INSERT INTO public.t VALUES (1, 'a');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: comments on columns come, change and go
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int, c int);
COMMENT ON COLUMN public.t.a IS 'first';
COMMENT ON COLUMN public.t.b IS 'it''s the second';
INSERT INTO public.t VALUES (1, 1, 1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int, c int);
COMMENT ON COLUMN public.t.b IS E'two\nlines with a \\ and a \'';
COMMENT ON COLUMN public.t.c IS 'größer als $$ und $1';
INSERT INTO public.t VALUES (1, 1, 1, 1);
-- hazards:
-- hazards back:

-- case: a new column has a comment
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
COMMENT ON COLUMN public.t.a IS 'fresh';
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back: DATA_LOSS public.t.a

-- case: a retyped column keeps its comment
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
COMMENT ON COLUMN public.t.a IS 'kept';
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint);
COMMENT ON COLUMN public.t.a IS 'kept';
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: storage of columns
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b bytea);
ALTER TABLE public.t ALTER COLUMN a SET STORAGE EXTERNAL;
INSERT INTO public.t VALUES (1, 'x', 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, b bytea);
ALTER TABLE public.t ALTER COLUMN a SET STORAGE MAIN;
ALTER TABLE public.t ALTER COLUMN b SET STORAGE EXTERNAL;
INSERT INTO public.t VALUES (1, 'x', 'y');
-- hazards:
-- hazards back:

-- case: storage, statistics and attribute options go back to their defaults
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
ALTER TABLE public.t ALTER COLUMN a SET STORAGE PLAIN;
ALTER TABLE public.t ALTER COLUMN a SET STATISTICS 500;
ALTER TABLE public.t ALTER COLUMN a SET (n_distinct = 5);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: a retyped column with storage of its own
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
ALTER TABLE public.t ALTER COLUMN a SET STORAGE EXTERNAL;
INSERT INTO public.t VALUES (1, '{}');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a jsonb);
ALTER TABLE public.t ALTER COLUMN a SET STORAGE EXTERNAL;
INSERT INTO public.t VALUES (1, '{}');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a retyped column with a statistics target and options
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
ALTER TABLE public.t ALTER COLUMN a SET STATISTICS 200;
ALTER TABLE public.t ALTER COLUMN a SET (n_distinct = -0.5);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a numeric);
ALTER TABLE public.t ALTER COLUMN a SET STATISTICS 300;
ALTER TABLE public.t ALTER COLUMN a SET (n_distinct_inherited = -0.5);
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: compression of columns
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b text COMPRESSION pglz);
INSERT INTO public.t VALUES (1, 'x', 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text COMPRESSION pglz, b text);
INSERT INTO public.t VALUES (1, 'x', 'y');
-- hazards:
-- hazards back:

-- case: a retyped column with compression
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text COMPRESSION pglz);
INSERT INTO public.t VALUES (1, '[]');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a jsonb COMPRESSION pglz);
INSERT INTO public.t VALUES (1, '[]');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: adds an identity column
-- from
CREATE TABLE public.t (a text);
INSERT INTO public.t VALUES ('x'), ('y');
-- to
CREATE TABLE public.t (a text, id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- hazards: TABLE_REWRITE public.t
-- hazards back: DATA_LOSS public.t.id

-- case: adds a serial column
-- from
CREATE TABLE public.t (a text);
INSERT INTO public.t VALUES ('x'), ('y');
-- to
CREATE TABLE public.t (a text, n serial);
INSERT INTO public.t VALUES ('x'), ('y');
-- hazards: TABLE_REWRITE public.t
-- hazards back: DATA_LOSS public.t.n

-- case: a plain key becomes an identity by default
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- hazards:
-- hazards back:

-- case: a nullable column becomes an identity
-- from
CREATE TABLE public.t (id int, a text);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int GENERATED ALWAYS AS IDENTITY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- hazards:
-- hazards back:

-- case: identity turns from always to by default
-- from
CREATE TABLE public.t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- to
CREATE TABLE public.t (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- hazards:
-- hazards back:

-- case: identity options change
-- from
CREATE TABLE public.t (id int GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 10) PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- to
CREATE TABLE public.t (id int GENERATED ALWAYS AS IDENTITY (START WITH 200 INCREMENT BY 5 MINVALUE 50 MAXVALUE 100000 CACHE 20 CYCLE) PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- hazards:
-- hazards back:

-- case: the sequence of an identity has another name
-- from
CREATE TABLE public.t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x');
-- to
CREATE TABLE public.t (id int GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.t_counter) PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x');
-- hazards:
-- hazards back:

-- case: an identity column grows to bigint
-- from
CREATE TABLE public.t (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- to
CREATE TABLE public.t (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: serial becomes an identity
-- from
CREATE TABLE public.t (id serial PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- to
CREATE TABLE public.t (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- hazards:
-- hazards back:

-- case: bigserial of another schema becomes an identity always
-- from
CREATE SCHEMA app;
CREATE TABLE app."Item" ("Id" bigserial PRIMARY KEY, a text);
INSERT INTO app."Item" (a) VALUES ('x'), ('y');
-- to
CREATE SCHEMA app;
CREATE TABLE app."Item" ("Id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a text);
INSERT INTO app."Item" (a) VALUES ('x'), ('y');
-- hazards:
-- hazards back:

-- case: serial becomes a plain column
-- from
CREATE TABLE public.t (id serial PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards: DATA_LOSS public.t_id_seq
-- hazards back:

-- case: serial grows to bigserial
-- from
CREATE TABLE public.t (id serial PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- to
CREATE TABLE public.t (id bigserial PRIMARY KEY, a text);
INSERT INTO public.t (a) VALUES ('x'), ('y');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: adds a stored generated column
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, twice int GENERATED ALWAYS AS (a * 2) STORED);
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: the expression of a stored generated column changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a * 2) STORED);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a * 3) STORED);
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: the expression of an indexed and viewed generated column changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a * 2) STORED NOT NULL UNIQUE CHECK (calc > 0));
CREATE INDEX t_calc ON public.t (calc, a);
CREATE VIEW public.v AS SELECT id, calc FROM public.t;
COMMENT ON COLUMN public.t.calc IS 'derived';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a * 3) STORED NOT NULL UNIQUE CHECK (calc > 0));
CREATE INDEX t_calc ON public.t (calc, a);
CREATE VIEW public.v AS SELECT id, calc FROM public.t;
COMMENT ON COLUMN public.t.calc IS 'derived';
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a generated column becomes a plain one
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a + 1) STORED);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int);
INSERT INTO public.t VALUES (1, 1, 2);
-- hazards:
-- hazards back: DATA_LOSS public.t.calc, TABLE_REWRITE public.t

-- case: a generated column becomes one with a default
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL, calc text GENERATED ALWAYS AS (upper(a)) STORED);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL, calc text DEFAULT 'none');
INSERT INTO public.t VALUES (1, 'x', 'X');
-- hazards:
-- hazards back: DATA_LOSS public.t.calc, TABLE_REWRITE public.t

-- case: the type of a generated column changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a * 2) STORED);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc bigint GENERATED ALWAYS AS (a * 2) STORED);
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: the type of a column under a generated column changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc bigint GENERATED ALWAYS AS (a * 2) STORED);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint NOT NULL, calc bigint GENERATED ALWAYS AS (a * 2) STORED);
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a column goes together with the generated column over it
-- from
CREATE TABLE public.t (id int PRIMARY KEY, first text, last text, full_name text GENERATED ALWAYS AS (first || ' ' || last) STORED);
INSERT INTO public.t VALUES (1, 'a', 'b');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, first text);
INSERT INTO public.t VALUES (1, 'a');
-- hazards: DATA_LOSS public.t.last
-- hazards back: TABLE_REWRITE public.t

-- case: the column under a generated column is replaced by another
-- from
CREATE TABLE public.t (id int PRIMARY KEY, net int NOT NULL DEFAULT 0, gross int GENERATED ALWAYS AS (net + 1) STORED);
INSERT INTO public.t VALUES (1, 5);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, price int NOT NULL DEFAULT 0, gross int GENERATED ALWAYS AS (price + 1) STORED);
INSERT INTO public.t VALUES (1, 5);
-- hazards: DATA_LOSS public.t.net, TABLE_REWRITE public.t
-- hazards back: DATA_LOSS public.t.price, TABLE_REWRITE public.t

-- case: adds a virtual generated column
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, twice int GENERATED ALWAYS AS (a * 2) VIRTUAL);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: the expression of a virtual generated column changes
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a * 2) VIRTUAL);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a * 3) VIRTUAL);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a virtual generated column becomes a stored one
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a * 2) VIRTUAL);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a * 2) STORED);
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: a retyped column under indexes, checks and a unique key
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL CHECK (a > 0), b int, CONSTRAINT t_ab UNIQUE (a, b), CONSTRAINT t_sum CHECK (a + b < 1000));
CREATE INDEX t_a ON public.t (a DESC) WHERE a > 10;
CREATE INDEX t_expr ON public.t ((a + 1));
INSERT INTO public.t VALUES (1, 1, 1), (2, 20, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint NOT NULL CHECK (a > 0), b int, CONSTRAINT t_ab UNIQUE (a, b), CONSTRAINT t_sum CHECK (a + b < 1000));
CREATE INDEX t_a ON public.t (a DESC) WHERE a > 10;
CREATE INDEX t_expr ON public.t ((a + 1));
INSERT INTO public.t VALUES (1, 1, 1), (2, 20, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: text to int under a check and a partial index written for text
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL, CONSTRAINT t_a CHECK (a <> ''));
CREATE INDEX t_part ON public.t (id) WHERE a <> '0';
CREATE INDEX t_low ON public.t (lower(a));
INSERT INTO public.t VALUES (1, '1'), (2, '20');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, CONSTRAINT t_a CHECK (a > 0));
CREATE INDEX t_part ON public.t (id) WHERE a <> 0;
CREATE INDEX t_low ON public.t (abs(a));
INSERT INTO public.t VALUES (1, 1), (2, 20);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: both sides of a foreign key are retyped
-- from
CREATE TABLE public.parent (id int PRIMARY KEY);
CREATE TABLE public.child (id int PRIMARY KEY, parent_id int NOT NULL REFERENCES public.parent ON DELETE CASCADE);
CREATE INDEX child_parent ON public.child (parent_id);
INSERT INTO public.parent VALUES (1), (2);
INSERT INTO public.child VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.parent (id bigint PRIMARY KEY);
CREATE TABLE public.child (id int PRIMARY KEY, parent_id bigint NOT NULL REFERENCES public.parent ON DELETE CASCADE);
CREATE INDEX child_parent ON public.child (parent_id);
INSERT INTO public.parent VALUES (1), (2);
INSERT INTO public.child VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.parent, TABLE_REWRITE public.child
-- hazards back: TABLE_REWRITE public.parent, TABLE_REWRITE public.child

-- case: both sides of a foreign key change to a type that has no operator with the old one
-- from
CREATE TABLE public.parent (code int PRIMARY KEY);
CREATE TABLE public.child (id int PRIMARY KEY, code int CONSTRAINT to_parent REFERENCES public.parent (code));
CREATE TABLE public.grandchild (code int PRIMARY KEY REFERENCES public.parent (code));
INSERT INTO public.parent VALUES (1), (2);
INSERT INTO public.child VALUES (1, 1), (2, NULL);
INSERT INTO public.grandchild VALUES (2);
-- to
CREATE TABLE public.parent (code text PRIMARY KEY);
CREATE TABLE public.child (id int PRIMARY KEY, code text CONSTRAINT to_parent REFERENCES public.parent (code));
CREATE TABLE public.grandchild (code text PRIMARY KEY REFERENCES public.parent (code));
INSERT INTO public.parent VALUES ('1'), ('2');
INSERT INTO public.child VALUES (1, '1'), (2, NULL);
INSERT INTO public.grandchild VALUES ('2');
-- hazards: TABLE_REWRITE public.parent, TABLE_REWRITE public.child, TABLE_REWRITE public.grandchild
-- hazards back: TABLE_REWRITE public.parent, TABLE_REWRITE public.child, TABLE_REWRITE public.grandchild

-- case: a retyped column under a view and a view on that view
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE VIEW public.w AS SELECT a, count(*) AS n FROM public.v GROUP BY a;
COMMENT ON VIEW public.w IS 'counted';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE VIEW public.w AS SELECT a, count(*) AS n FROM public.v GROUP BY a;
COMMENT ON VIEW public.w IS 'counted';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a column grows that a view only filters by
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a varchar(10));
CREATE VIEW public.v AS SELECT id FROM public.t WHERE a = 'x' ORDER BY a;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a varchar(20));
CREATE VIEW public.v AS SELECT id FROM public.t WHERE a = 'x' ORDER BY a;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back: TABLE_REWRITE public.t

-- case: a retyped column under a materialized view with indexes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE MATERIALIZED VIEW public.m AS SELECT id, a FROM public.t;
CREATE UNIQUE INDEX m_id ON public.m (id);
CREATE INDEX m_a ON public.m (a);
COMMENT ON INDEX public.m_a IS 'by a';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a numeric(9,2));
CREATE MATERIALIZED VIEW public.m AS SELECT id, a FROM public.t;
CREATE UNIQUE INDEX m_id ON public.m (id);
CREATE INDEX m_a ON public.m (a);
COMMENT ON INDEX public.m_a IS 'by a';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a retyped column under a policy
-- from
CREATE TABLE public.t (id int PRIMARY KEY, owner_id int NOT NULL);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.t FOR SELECT USING (owner_id = 1);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, owner_id bigint NOT NULL);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.t FOR SELECT USING (owner_id = 1);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a retyped column under a policy of another table
-- from
CREATE TABLE public.member (id int PRIMARY KEY, team int NOT NULL);
CREATE TABLE public.t (id int PRIMARY KEY, team int NOT NULL);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.t USING (EXISTS (SELECT FROM public.member m WHERE m.team = t.team));
INSERT INTO public.member VALUES (1, 1);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.member (id int PRIMARY KEY, team bigint NOT NULL);
CREATE TABLE public.t (id int PRIMARY KEY, team int NOT NULL);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.t USING (EXISTS (SELECT FROM public.member m WHERE m.team = t.team));
INSERT INTO public.member VALUES (1, 1);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.member
-- hazards back: TABLE_REWRITE public.member

-- case: a retyped column under a rule
-- from
CREATE TABLE public.log (id int, a int);
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE RULE t_log AS ON UPDATE TO public.t WHERE old.a <> new.a DO ALSO INSERT INTO public.log VALUES (new.id, old.a);
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.log VALUES (1, 1);
-- to
CREATE TABLE public.log (id int, a bigint);
CREATE TABLE public.t (id int PRIMARY KEY, a bigint);
CREATE RULE t_log AS ON UPDATE TO public.t WHERE old.a <> new.a DO ALSO INSERT INTO public.log VALUES (new.id, old.a);
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.log VALUES (1, 1);
-- hazards: TABLE_REWRITE public.log, TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.log, TABLE_REWRITE public.t

-- case: a retyped column under a trigger with when and update of
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER t_when BEFORE UPDATE ON public.t FOR EACH ROW WHEN (old.a IS DISTINCT FROM new.a) EXECUTE FUNCTION public.noop();
CREATE TRIGGER t_of BEFORE UPDATE OF a, b ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
ALTER TABLE public.t DISABLE TRIGGER t_of;
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint, b int);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER t_when BEFORE UPDATE ON public.t FOR EACH ROW WHEN (old.a IS DISTINCT FROM new.a) EXECUTE FUNCTION public.noop();
CREATE TRIGGER t_of BEFORE UPDATE OF a, b ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
ALTER TABLE public.t DISABLE TRIGGER t_of;
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a retyped column under a statistics object
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE STATISTICS public.t_stat (dependencies, ndistinct) ON a, b FROM public.t;
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint, b int);
CREATE STATISTICS public.t_stat (dependencies, ndistinct) ON a, b FROM public.t;
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a retyped column under a function with a standard body
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.total() RETURNS numeric LANGUAGE sql STABLE BEGIN ATOMIC SELECT sum(t.a)::numeric FROM public.t; END;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint);
CREATE FUNCTION public.total() RETURNS numeric LANGUAGE sql STABLE BEGIN ATOMIC SELECT sum(t.a)::numeric FROM public.t; END;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a retyped column in a publication's row filter and column list
-- since: 15
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL);
ALTER TABLE public.t ADD CONSTRAINT t_key UNIQUE (id, a);
CREATE PUBLICATION pub FOR TABLE public.t (id, a) WHERE (id > 5) WITH (publish = 'insert');
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id bigint PRIMARY KEY, a int NOT NULL);
ALTER TABLE public.t ADD CONSTRAINT t_key UNIQUE (id, a);
CREATE PUBLICATION pub FOR TABLE public.t (id, a) WHERE (id > 5) WITH (publish = 'insert');
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a retyped column that everything hangs on
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL DEFAULT 1 CHECK (a > 0), dbl bigint GENERATED ALWAYS AS (a * 2) STORED);
CREATE UNIQUE INDEX t_a ON public.t (a);
CREATE TABLE public.c (id int PRIMARY KEY, a int REFERENCES public.t (a));
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER t_of BEFORE UPDATE OF a ON public.t FOR EACH ROW WHEN (new.a > 5) EXECUTE FUNCTION public.noop();
CREATE VIEW public.v AS SELECT id, a, dbl FROM public.t;
CREATE FUNCTION public.pick() RETURNS SETOF public.v LANGUAGE sql STABLE BEGIN ATOMIC SELECT v.id, v.a, v.dbl FROM public.v WHERE v.a > 0; END;
CREATE MATERIALIZED VIEW public.m AS SELECT a FROM public.pick();
CREATE INDEX m_a ON public.m (a);
CREATE STATISTICS public.st ON id, a FROM public.t;
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.t USING (a < 100);
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.c VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint NOT NULL DEFAULT 1 CHECK (a > 0), dbl bigint GENERATED ALWAYS AS (a * 2) STORED);
CREATE UNIQUE INDEX t_a ON public.t (a);
CREATE TABLE public.c (id int PRIMARY KEY, a bigint REFERENCES public.t (a));
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER t_of BEFORE UPDATE OF a ON public.t FOR EACH ROW WHEN (new.a > 5) EXECUTE FUNCTION public.noop();
CREATE VIEW public.v AS SELECT id, a, dbl FROM public.t;
CREATE FUNCTION public.pick() RETURNS SETOF public.v LANGUAGE sql STABLE BEGIN ATOMIC SELECT v.id, v.a, v.dbl FROM public.v WHERE v.a > 0; END;
CREATE MATERIALIZED VIEW public.m AS SELECT a FROM public.pick();
CREATE INDEX m_a ON public.m (a);
CREATE STATISTICS public.st ON id, a FROM public.t;
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.t USING (a < 100);
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.c VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t, TABLE_REWRITE public.c
-- hazards back: TABLE_REWRITE public.t, TABLE_REWRITE public.c

-- case: a dropped column takes its index, check, key and statistics with it
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int CHECK (a > 0), b int);
CREATE INDEX t_a ON public.t (a);
CREATE INDEX t_ab ON public.t (b, a);
ALTER TABLE public.t ADD CONSTRAINT t_uq UNIQUE (b, a);
ALTER TABLE public.t ADD CONSTRAINT t_ck CHECK (a < b);
CREATE STATISTICS public.t_st ON a, b FROM public.t;
INSERT INTO public.t VALUES (1, 1, 2), (2, 2, 3);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, b int);
INSERT INTO public.t VALUES (1, 2), (2, 3);
-- hazards: DATA_LOSS public.t.a
-- hazards back:

-- case: a dropped column is replaced in index, view, policy and trigger that stay
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE INDEX t_x ON public.t (a, b);
CREATE VIEW public.v AS SELECT id, a AS x FROM public.t;
CREATE POLICY p ON public.t USING (a > 0);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE OF a ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 2), (2, 2, 3);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, c int, b int);
CREATE INDEX t_x ON public.t (c, b);
CREATE VIEW public.v AS SELECT id, c AS x FROM public.t;
CREATE POLICY p ON public.t USING (c > 0);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE OF c ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 2), (2, 2, 3);
-- hazards: DATA_LOSS public.t.a
-- hazards back: DATA_LOSS public.t.c

-- case: a column is added and used by everything at once
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1), (2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL DEFAULT 7, CONSTRAINT t_a CHECK (a > 5));
CREATE INDEX t_a_idx ON public.t (a) WHERE a > 6;
CREATE VIEW public.v AS SELECT a FROM public.t;
CREATE POLICY p ON public.t USING (a > 0);
INSERT INTO public.t VALUES (1, 8);
-- hazards:
-- hazards back: DATA_LOSS public.t.a

-- case: a column moves from a table to a new one
-- from
CREATE TABLE public.person (id int PRIMARY KEY, name text NOT NULL, mail text DEFAULT '');
INSERT INTO public.person VALUES (1, 'x', 'x@example.org');
-- to
CREATE TABLE public.person (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE public.mail (person_id int PRIMARY KEY REFERENCES public.person, mail text NOT NULL);
INSERT INTO public.person VALUES (1, 'x');
INSERT INTO public.mail VALUES (1, 'x@example.org');
-- hazards: DATA_LOSS public.person.mail
-- hazards back: DATA_LOSS public.mail

-- case: a default that calls a function which changes
-- from
CREATE FUNCTION public.next_code() RETURNS text LANGUAGE sql VOLATILE AS $$ SELECT 'a'::text $$;
CREATE TABLE public.t (id int PRIMARY KEY, code text DEFAULT public.next_code());
INSERT INTO public.t VALUES (1);
-- to
CREATE FUNCTION public.next_code() RETURNS text LANGUAGE sql VOLATILE AS $$ SELECT 'b'::text $$;
CREATE TABLE public.t (id int PRIMARY KEY, code text DEFAULT public.next_code());
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: a default that calls a function which is new
-- from
CREATE TABLE public.t (id int PRIMARY KEY, code text);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE FUNCTION public.next_code(prefix text) RETURNS text LANGUAGE sql VOLATILE AS $$ SELECT prefix || 'b' $$;
CREATE TABLE public.t (id int PRIMARY KEY, code text DEFAULT public.next_code('p'));
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: a column of a type that is dropped becomes text
-- from
CREATE TYPE public.mood AS ENUM ('sad', 'happy');
CREATE TABLE public.t (id int PRIMARY KEY, m public.mood NOT NULL DEFAULT 'sad');
INSERT INTO public.t VALUES (1, 'sad'), (2, 'happy');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, m text NOT NULL DEFAULT 'sad');
INSERT INTO public.t VALUES (1, 'sad'), (2, 'happy');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: text with a text check becomes an enum
-- from
CREATE TABLE public.t (id int PRIMARY KEY, m text NOT NULL DEFAULT 'sad', CONSTRAINT t_m CHECK (m IN ('sad', 'happy')));
CREATE INDEX t_sad ON public.t (id) WHERE m = 'sad';
CREATE VIEW public.v AS SELECT id FROM public.t WHERE m = 'happy';
INSERT INTO public.t VALUES (1, 'sad'), (2, 'happy');
-- to
CREATE TYPE public.mood AS ENUM ('sad', 'happy');
CREATE TABLE public.t (id int PRIMARY KEY, m public.mood NOT NULL DEFAULT 'sad');
CREATE INDEX t_sad ON public.t (id) WHERE m = 'sad';
CREATE VIEW public.v AS SELECT id FROM public.t WHERE m = 'happy';
INSERT INTO public.t VALUES (1, 'sad'), (2, 'happy');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: many columns change in every way at once
-- from
CREATE TABLE public.wide (c01 int PRIMARY KEY, c02 int, c03 int DEFAULT 3, c04 int NOT NULL, c05 text, c06 varchar(5), c07 numeric(5,2), c08 date, c09 timestamptz DEFAULT now(), c10 bool, c11 int[], c12 jsonb);
COMMENT ON COLUMN public.wide.c05 IS 'five';
INSERT INTO public.wide VALUES (1, 2, 3, 4, '5', 'six', 7.77, '2020-08-08', DEFAULT, true, '{11}', '{}');
-- to
CREATE TABLE public.wide (c12 jsonb NOT NULL DEFAULT '{}', c01 int PRIMARY KEY, c02 int DEFAULT 2, c03 int, c04 int, c05 text NOT NULL, c06 varchar(6), c07 numeric(7,2), c08 date DEFAULT '2020-01-01', c09 timestamptz, c13 text DEFAULT 'x', c11 int[] NOT NULL);
COMMENT ON COLUMN public.wide.c06 IS 'six';
INSERT INTO public.wide VALUES ('{}', 1, 2, 3, 4, '5', 'six', 7.77, DEFAULT, now(), 'y', '{11}');
-- hazards: DATA_LOSS public.wide.c10
-- hazards back: DATA_LOSS public.wide.c13, TABLE_REWRITE public.wide

-- case: a column of bytea in place of text through a view with many joins
-- from
CREATE TABLE public.a (id int PRIMARY KEY, payload text);
CREATE TABLE public.b (id int PRIMARY KEY, a_id int NOT NULL);
CREATE VIEW public.v AS SELECT b.id, a.payload FROM public.b LEFT JOIN public.a ON a.id = b.a_id;
INSERT INTO public.a VALUES (1, 'x');
INSERT INTO public.b VALUES (1, 1);
-- to
CREATE TABLE public.a (id int PRIMARY KEY, payload bytea);
CREATE TABLE public.b (id int PRIMARY KEY, a_id int NOT NULL);
CREATE VIEW public.v AS SELECT b.id, a.payload FROM public.b LEFT JOIN public.a ON a.id = b.a_id;
INSERT INTO public.a VALUES (1, 'x');
INSERT INTO public.b VALUES (1, 1);
-- hazards: TABLE_REWRITE public.a
-- hazards back: TABLE_REWRITE public.a

-- case: a column with a changed text type loses its collation
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text COLLATE "C", b text COLLATE "C", c text COLLATE "C");
INSERT INTO public.t VALUES (1, '1', '2', '2020-01-01');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint, b text, c timestamptz);
INSERT INTO public.t VALUES (1, 1, '2', '2020-01-01');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a column comes to a table and the one below with other properties
-- since: 14
-- from
CREATE TABLE public.p (id int);
CREATE TABLE public.c (x int) INHERITS (public.p);
INSERT INTO public.p VALUES (1);
-- to
CREATE TABLE public.p (id int, a text, b text COMPRESSION pglz);
ALTER TABLE public.p ALTER COLUMN a SET STATISTICS 11;
ALTER TABLE public.p ALTER COLUMN a SET (n_distinct = 5);
ALTER TABLE public.p ALTER COLUMN a SET STORAGE EXTERNAL;
CREATE TABLE public.c (x int) INHERITS (public.p);
ALTER TABLE public.c ALTER COLUMN a SET STORAGE MAIN;
ALTER TABLE public.c ALTER COLUMN b SET NOT NULL;
ALTER TABLE public.c ALTER COLUMN b SET COMPRESSION default;
INSERT INTO public.p VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public.p.a, DATA_LOSS public.p.b

-- case: a column of a domain becomes one of a type without a cast
-- from
CREATE DOMAIN public.amount AS int;
CREATE TABLE public.t (id int PRIMARY KEY, a public.amount, b public.amount);
INSERT INTO public.t VALUES (1, 1, 1);
-- to
CREATE DOMAIN public.amount AS int;
CREATE TABLE public.t (id int PRIMARY KEY, a jsonb, b numeric(10,2));
INSERT INTO public.t VALUES (1, '1', 1);
-- hazards: DATA_LOSS public.t.a, TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t
