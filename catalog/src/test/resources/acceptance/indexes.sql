-- case: an index is added
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int);
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- hazards:
-- hazards back:

-- case: an index changes its columns under the same name
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int);
CREATE INDEX t_x ON public.t (a);
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int);
CREATE INDEX t_x ON public.t (b, a);
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- hazards:
-- hazards back:

-- case: an index becomes unique
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE UNIQUE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: an index is renamed
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_old ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX "t New" ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a renamed index keeps its comment
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_old ON public.t (a);
COMMENT ON INDEX public.t_old IS 'for lookups';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_new ON public.t (a);
COMMENT ON INDEX public.t_new IS 'for lookups';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: two indexes swap their names
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int);
CREATE INDEX one ON public.t (a);
CREATE INDEX two ON public.t (b);
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int);
CREATE INDEX two ON public.t (a);
CREATE INDEX one ON public.t (b);
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- hazards:
-- hazards back:

-- case: indexes of two tables swap their names
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE TABLE public.u (id int PRIMARY KEY, a text);
CREATE INDEX one ON public.t (a);
CREATE INDEX two ON public.u (a);
INSERT INTO public.t VALUES (1, 'x');
INSERT INTO public.u VALUES (1, 'x');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE TABLE public.u (id int PRIMARY KEY, a text);
CREATE INDEX two ON public.t (a);
CREATE INDEX one ON public.u (a);
INSERT INTO public.t VALUES (1, 'x');
INSERT INTO public.u VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: two indexes of the same definition become one
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a1 ON public.t (a);
CREATE INDEX t_a2 ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a3 ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: an index is renamed to the name of a dropped table
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE TABLE public.gone (id int);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX gone ON public.t (a);
INSERT INTO public.t VALUES (1, 'x');
-- hazards: DATA_LOSS public.gone
-- hazards back:

-- case: indexes of every method
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, r int4range, j jsonb, arr int[], p point, ts tsvector, net inet);
INSERT INTO public.t VALUES (1, 'x', '[1,2)', '{"a": 1}', '{1,2}', '(1,1)', 'cat', '10.0.0.1');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, r int4range, j jsonb, arr int[], p point, ts tsvector, net inet);
CREATE INDEX i_btree ON public.t USING btree (a);
CREATE INDEX i_hash ON public.t USING hash (a);
CREATE INDEX i_gist ON public.t USING gist (r);
CREATE INDEX i_gist_point ON public.t USING gist (p);
CREATE INDEX i_spgist ON public.t USING spgist (p);
CREATE INDEX i_spgist_text ON public.t USING spgist (a);
CREATE INDEX i_gin ON public.t USING gin (j);
CREATE INDEX i_gin_arr ON public.t USING gin (arr);
CREATE INDEX i_gin_ts ON public.t USING gin (ts);
CREATE INDEX i_brin ON public.t USING brin (id, a);
INSERT INTO public.t VALUES (1, 'x', '[1,2)', '{"a": 1}', '{1,2}', '(1,1)', 'cat', '10.0.0.1');
-- hazards:
-- hazards back:

-- case: an index changes its method
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t USING btree (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t USING hash (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: an index changes its operator class
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, j jsonb, net inet);
CREATE INDEX t_a ON public.t (a);
CREATE INDEX t_j ON public.t USING gin (j);
CREATE INDEX t_net ON public.t USING gist (net inet_ops);
INSERT INTO public.t VALUES (1, 'x', '{}', '10.0.0.1'), (2, 'y', '[]', '10.0.0.2');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, j jsonb, net inet);
CREATE INDEX t_a ON public.t (a text_pattern_ops);
CREATE INDEX t_j ON public.t USING gin (j jsonb_path_ops);
CREATE INDEX t_net ON public.t USING spgist (net inet_ops);
INSERT INTO public.t VALUES (1, 'x', '{}', '10.0.0.1'), (2, 'y', '[]', '10.0.0.2');
-- hazards:
-- hazards back:

-- case: an operator class with parameters
-- from
CREATE TABLE public.t (id int PRIMARY KEY, ts tsvector);
CREATE INDEX t_ts ON public.t USING gist (ts);
INSERT INTO public.t VALUES (1, 'cat'), (2, 'dog');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, ts tsvector);
CREATE INDEX t_ts ON public.t USING gist (ts tsvector_ops (siglen = 100));
INSERT INTO public.t VALUES (1, 'cat'), (2, 'dog');
-- hazards:
-- hazards back:

-- case: the parameters of an operator class change
-- from
CREATE TABLE public.t (id int PRIMARY KEY, ts tsvector);
CREATE INDEX t_ts ON public.t USING gist (ts tsvector_ops (siglen = 50));
INSERT INTO public.t VALUES (1, 'cat'), (2, 'dog');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, ts tsvector);
CREATE INDEX t_ts ON public.t USING gist (ts tsvector_ops (siglen = 200));
INSERT INTO public.t VALUES (1, 'cat'), (2, 'dog');
-- hazards:
-- hazards back:

-- case: brin operator classes with parameters
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, n bigint);
CREATE INDEX t_n ON public.t USING brin (n int8_minmax_ops) WITH (pages_per_range = 16);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, n bigint);
CREATE INDEX t_n ON public.t USING brin (n int8_minmax_multi_ops (values_per_range = 16), id int4_bloom_ops) WITH (pages_per_range = 32, autosummarize = on);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: an index has a collation of its own
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t (a COLLATE "POSIX", lower(a) COLLATE "C");
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: sort directions and the place of nulls
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int, c int, d int);
CREATE INDEX t_x ON public.t (a, b, c, d);
INSERT INTO public.t VALUES (1, 'x', 1, 1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int, c int, d int);
CREATE INDEX t_x ON public.t (a DESC, b ASC NULLS FIRST, c DESC NULLS LAST, d DESC NULLS FIRST);
INSERT INTO public.t VALUES (1, 'x', 1, 1, 1);
-- hazards:
-- hazards back:

-- case: an index includes columns
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int);
CREATE UNIQUE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int);
CREATE UNIQUE INDEX t_a ON public.t (a) INCLUDE (b, id);
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- hazards:
-- hazards back:

-- case: a partial index changes its predicate
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, gone boolean NOT NULL DEFAULT false);
CREATE UNIQUE INDEX t_live ON public.t (a) WHERE NOT gone;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, gone boolean NOT NULL DEFAULT false);
CREATE UNIQUE INDEX t_live ON public.t (a) WHERE NOT gone AND a IS NOT NULL;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a full index becomes partial
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t (a) WHERE a <> ALL (ARRAY['it''s', '']);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: an index over expressions
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, j jsonb, at timestamptz);
CREATE INDEX t_expr ON public.t (lower(a));
INSERT INTO public.t VALUES (1, 'x', '{}', '2020-01-01 00:00Z'), (2, 'y', '[]', NULL);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, j jsonb, at timestamptz);
CREATE INDEX t_expr ON public.t (upper(a), (j ->> 'name'), ((at AT TIME ZONE 'UTC')::date), (coalesce(a, '-')));
INSERT INTO public.t VALUES (1, 'x', '{}', '2020-01-01 00:00Z'), (2, 'y', '[]', NULL);
-- hazards:
-- hazards back:

-- case: an index over a function that is new
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE FUNCTION public.norm(s text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(trim(s)) $$;
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_norm ON public.t (public.norm(a)) WHERE public.norm(a) <> '';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: an index over a function whose arguments are renamed
-- from
CREATE FUNCTION public.norm(s text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(trim(s)) $$;
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_norm ON public.t (public.norm(a));
COMMENT ON INDEX public.t_norm IS 'normed';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE FUNCTION public.norm(str text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(trim(str)) $$;
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_norm ON public.t (public.norm(a));
COMMENT ON INDEX public.t_norm IS 'normed';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: storage parameters of an index
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, arr int[]);
CREATE INDEX t_a ON public.t (a);
CREATE INDEX t_b ON public.t (a, id) WITH (fillfactor = 70);
CREATE INDEX t_g ON public.t USING gin (arr) WITH (fastupdate = off);
INSERT INTO public.t VALUES (1, 'x', '{1}'), (2, 'y', '{2}');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, arr int[]);
CREATE INDEX t_a ON public.t (a) WITH (fillfactor = 80, deduplicate_items = off);
CREATE INDEX t_b ON public.t (a, id);
CREATE INDEX t_g ON public.t USING gin (arr) WITH (gin_pending_list_limit = 128);
INSERT INTO public.t VALUES (1, 'x', '{1}'), (2, 'y', '{2}');
-- hazards:
-- hazards back:

-- case: nulls not distinct in a unique index
-- since: 15
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE UNIQUE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, NULL);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE UNIQUE INDEX t_a ON public.t (a) NULLS NOT DISTINCT;
INSERT INTO public.t VALUES (1, 'x'), (2, NULL);
-- hazards:
-- hazards back:

-- case: comments on indexes come, change and go
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int);
CREATE INDEX t_a ON public.t (a);
CREATE INDEX t_b ON public.t (b);
COMMENT ON INDEX public.t_a IS 'old';
COMMENT ON INDEX public.t_pkey IS 'the key';
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int);
CREATE INDEX t_a ON public.t (a);
CREATE INDEX t_b ON public.t (b);
COMMENT ON INDEX public.t_a IS 'new';
COMMENT ON INDEX public.t_b IS 'b''s';
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- hazards:
-- hazards back:

-- case: a statistics target on an expression column of an index
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_x ON public.t (id, lower(a), (upper(a)));
ALTER INDEX public.t_x ALTER COLUMN 3 SET STATISTICS 50;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_x ON public.t (id, lower(a), (upper(a)));
ALTER INDEX public.t_x ALTER COLUMN 2 SET STATISTICS 1000;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a rebuilt index keeps its statistics target
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_x ON public.t ((lower(a)));
ALTER INDEX public.t_x ALTER COLUMN 1 SET STATISTICS 50;
COMMENT ON INDEX public.t_x IS 'kept';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_x ON public.t ((lower(a))) WHERE id > 0;
ALTER INDEX public.t_x ALTER COLUMN 1 SET STATISTICS 50;
COMMENT ON INDEX public.t_x IS 'kept';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: the table is clustered by an index
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t (a);
ALTER TABLE public.t CLUSTER ON t_a;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: the clustering passes to another index
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t (a);
ALTER TABLE public.t CLUSTER ON t_a;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_a ON public.t (a);
ALTER TABLE public.t CLUSTER ON t_pkey;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: the clustered and replicated index changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL);
CREATE UNIQUE INDEX t_a ON public.t (a);
ALTER TABLE public.t CLUSTER ON t_a;
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_a;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL);
CREATE UNIQUE INDEX t_a ON public.t (a, id);
ALTER TABLE public.t CLUSTER ON t_a;
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_a;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a clustered column is retyped
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL);
CREATE UNIQUE INDEX t_a ON public.t (a);
ALTER TABLE public.t CLUSTER ON t_a;
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_a;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text NOT NULL);
CREATE UNIQUE INDEX t_a ON public.t (a);
ALTER TABLE public.t CLUSTER ON t_a;
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_a;
INSERT INTO public.t VALUES (1, '1'), (2, '2');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: indexes of a materialized view change
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE MATERIALIZED VIEW public.m AS SELECT id, a FROM public.t;
CREATE INDEX m_a ON public.m (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE MATERIALIZED VIEW public.m AS SELECT id, a FROM public.t;
CREATE UNIQUE INDEX m_id ON public.m (id);
CREATE INDEX m_a ON public.m (a DESC) WITH (fillfactor = 90);
COMMENT ON INDEX public.m_id IS 'for refreshing';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a unique index becomes a unique constraint of another name
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE UNIQUE INDEX t_a_idx ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, CONSTRAINT t_a_key UNIQUE (a));
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: an index takes the name of a constraint that goes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int, CONSTRAINT t_x UNIQUE (a));
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int);
CREATE INDEX t_x ON public.t (b);
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- hazards:
-- hazards back:

-- case: an index whose name and columns need quotes
-- from
CREATE TABLE public."Order" ("order" int PRIMARY KEY, "Group By" text);
INSERT INTO public."Order" VALUES (1, 'x');
-- to
CREATE TABLE public."Order" ("order" int PRIMARY KEY, "Group By" text);
CREATE INDEX "idx.""Order"".group" ON public."Order" ("Group By", "order" DESC) WHERE "Group By" <> 'a;b';
COMMENT ON INDEX public."idx.""Order"".group" IS 'quoted';
INSERT INTO public."Order" VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: an index over an expression with an array and a case
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, tags text[]);
CREATE INDEX t_x ON public.t ((CASE WHEN a = 'x' THEN 1 ELSE 0 END));
INSERT INTO public.t VALUES (1, 'x', '{p}'), (2, 'y', NULL);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, tags text[]);
CREATE INDEX t_x ON public.t ((CASE WHEN a = 'x' THEN 1 WHEN a IS NULL THEN 2 ELSE 0 END), (tags[1]));
CREATE INDEX t_fts ON public.t USING gin (to_tsvector('simple', coalesce(a, '')));
INSERT INTO public.t VALUES (1, 'x', '{p}'), (2, 'y', NULL);
-- hazards:
-- hazards back:

-- case: a column and its index are replaced by others of the same index name
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_idx ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, b text);
CREATE INDEX t_idx ON public.t (b);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards: DATA_LOSS public.t.a
-- hazards back: DATA_LOSS public.t.b

-- case: an index name of 63 characters
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX a23456789012345678901234567890123456789012345678901234567890123 ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX b23456789012345678901234567890123456789012345678901234567890123 ON public.t (a);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: swapped index names of 63 characters that start alike
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b text);
CREATE INDEX a2345678901234567890123456789012345678901234567890123456789012x ON public.t (a);
CREATE INDEX a2345678901234567890123456789012345678901234567890123456789012y ON public.t (b);
INSERT INTO public.t VALUES (1, 'x', 'x'), (2, 'y', 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, b text);
CREATE INDEX a2345678901234567890123456789012345678901234567890123456789012y ON public.t (a);
CREATE INDEX a2345678901234567890123456789012345678901234567890123456789012x ON public.t (b);
INSERT INTO public.t VALUES (1, 'x', 'x'), (2, 'y', 'y');
-- hazards:
-- hazards back:
