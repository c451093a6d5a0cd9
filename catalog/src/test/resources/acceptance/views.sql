-- case: a view is created
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id, a FROM public.t WHERE id > 1;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: only the condition of a view changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id, a FROM public.t WHERE id > 1;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id, a FROM public.t WHERE id > 1 AND a <> 'it''s';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a view appends a column
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a view has its columns in another order
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT a, id FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a column of a view is renamed
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id, a AS old FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id, a AS "New Name" FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a column of a view has another type
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id::bigint AS id, a FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a column of a view has another length and another collation
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id, a::varchar(10) AS b, a AS c FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id, a::varchar(20) AS b, a COLLATE "C" AS c FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: the bottom of a chain of five views changes a type
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v1 AS SELECT id, a FROM public.t;
CREATE VIEW public.v2 AS SELECT id, a + 1 AS a FROM public.v1;
CREATE VIEW public.v3 AS SELECT id, a FROM public.v2 WHERE a > 0;
CREATE VIEW public.v4 AS SELECT max(a) AS a FROM public.v3;
CREATE VIEW public.v5 AS SELECT v4.a, v2.id FROM public.v4, public.v2;
COMMENT ON VIEW public.v3 IS 'the third';
COMMENT ON COLUMN public.v5.a IS 'the top';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v1 AS SELECT id, a::bigint AS a FROM public.t;
CREATE VIEW public.v2 AS SELECT id, a + 1 AS a FROM public.v1;
CREATE VIEW public.v3 AS SELECT id, a FROM public.v2 WHERE a > 0;
CREATE VIEW public.v4 AS SELECT max(a) AS a FROM public.v3;
CREATE VIEW public.v5 AS SELECT v4.a, v2.id FROM public.v4, public.v2;
COMMENT ON VIEW public.v3 IS 'the third';
COMMENT ON COLUMN public.v5.a IS 'the top';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: the bottom of a chain loses a column that only the second view used
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v1 AS SELECT id, a FROM public.t;
CREATE VIEW public.v2 AS SELECT id, a FROM public.v1;
CREATE VIEW public.v3 AS SELECT id FROM public.v2;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v1 AS SELECT id FROM public.t;
CREATE VIEW public.v2 AS SELECT id, 0 AS a FROM public.v1;
CREATE VIEW public.v3 AS SELECT id FROM public.v2;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: two views change places in a chain
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE VIEW public.w AS SELECT id, a FROM public.v;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.w AS SELECT id, a FROM public.t;
CREATE VIEW public.v AS SELECT id, a FROM public.w;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a view in the middle of a chain goes and the ends stay
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.a AS SELECT id, a FROM public.t;
CREATE VIEW public.b AS SELECT id, a FROM public.a;
CREATE VIEW public.c AS SELECT id, a FROM public.b;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.a AS SELECT id, a FROM public.t;
CREATE VIEW public.c AS SELECT id, a FROM public.a;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a view over a dropped table reads a new one
-- from
CREATE TABLE public.old (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.old;
INSERT INTO public.old VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.new (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.new;
INSERT INTO public.new VALUES (1, 1), (2, 2);
-- hazards: DATA_LOSS public.old
-- hazards back: DATA_LOSS public.new

-- case: a view of all columns as the table gains one
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT * FROM public.t;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE VIEW public.v AS SELECT * FROM public.t;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back: DATA_LOSS public.t.b

-- case: a view of whole rows as the table gains a column
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT t AS row, to_jsonb(t) AS doc FROM public.t;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE VIEW public.v AS SELECT t AS row, to_jsonb(t) AS doc FROM public.t;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back: DATA_LOSS public.t.b

-- case: a view over a natural join as a table gains a column
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE TABLE public.u (id int PRIMARY KEY, b int);
CREATE VIEW public.v AS SELECT id, a, b FROM public.t JOIN public.u USING (id);
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.u VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE TABLE public.u (id int PRIMARY KEY, b int);
CREATE VIEW public.v AS SELECT id, t.a, u.b FROM public.t JOIN public.u USING (id);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
INSERT INTO public.u VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back: DATA_LOSS public.t.b

-- case: a dropped column leaves a view that stays
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE VIEW public.v AS SELECT id, a, b FROM public.t;
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, b int);
CREATE VIEW public.v AS SELECT id, b FROM public.t;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: DATA_LOSS public.t.a
-- hazards back:

-- case: options of a view
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE VIEW public.w WITH (security_barrier = true) AS SELECT id, a FROM public.t;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v WITH (security_barrier = true) AS SELECT id, a FROM public.t;
CREATE VIEW public.w AS SELECT id, a FROM public.t;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a view runs with the rights of its caller
-- since: 15
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v WITH (security_barrier = true) AS SELECT id, a FROM public.t;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v WITH (security_invoker = true) AS SELECT id, a FROM public.t WHERE a > 0;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: check options of views
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t WHERE a > 0;
CREATE VIEW public.w AS SELECT id, a FROM public.v WHERE a > 1 WITH LOCAL CHECK OPTION;
CREATE VIEW public.x AS SELECT id, a FROM public.v WHERE a > 2 WITH CASCADED CHECK OPTION;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t WHERE a > 0 WITH CASCADED CHECK OPTION;
CREATE VIEW public.w AS SELECT id, a FROM public.v WHERE a > 1 WITH CASCADED CHECK OPTION;
CREATE VIEW public.x AS SELECT id, a FROM public.v WHERE a > 2;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: comments on a view and on its columns
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
COMMENT ON VIEW public.v IS 'old';
COMMENT ON COLUMN public.v.id IS 'key';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
COMMENT ON VIEW public.v IS 'new';
COMMENT ON COLUMN public.v.a IS 'value';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a rebuilt view keeps comments, defaults, options, rules and triggers
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v WITH (security_barrier = true) AS SELECT id, a FROM public.t;
ALTER VIEW public.v ALTER COLUMN a SET DEFAULT 42;
COMMENT ON VIEW public.v IS 'kept';
COMMENT ON COLUMN public.v.a IS 'kept too';
CREATE RULE v_del AS ON DELETE TO public.v DO INSTEAD DELETE FROM public.t WHERE t.id = old.id;
COMMENT ON RULE v_del ON public.v IS 'deletes below';
CREATE FUNCTION public.ins() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.t VALUES (new.id, new.a); RETURN new; END $$;
CREATE TRIGGER v_ins INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.ins();
COMMENT ON TRIGGER v_ins ON public.v IS 'inserts below';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint);
CREATE VIEW public.v WITH (security_barrier = true) AS SELECT id, a FROM public.t;
ALTER VIEW public.v ALTER COLUMN a SET DEFAULT 42;
COMMENT ON VIEW public.v IS 'kept';
COMMENT ON COLUMN public.v.a IS 'kept too';
CREATE RULE v_del AS ON DELETE TO public.v DO INSTEAD DELETE FROM public.t WHERE t.id = old.id;
COMMENT ON RULE v_del ON public.v IS 'deletes below';
CREATE FUNCTION public.ins() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.t VALUES (new.id, new.a); RETURN new; END $$;
CREATE TRIGGER v_ins INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.ins();
COMMENT ON TRIGGER v_ins ON public.v IS 'inserts below';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: defaults of view columns
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE VIEW public.v AS SELECT id, a, b FROM public.t;
ALTER VIEW public.v ALTER COLUMN a SET DEFAULT 1;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE VIEW public.v AS SELECT id, a, b FROM public.t;
ALTER VIEW public.v ALTER COLUMN a SET DEFAULT 2;
ALTER VIEW public.v ALTER COLUMN b SET DEFAULT 'none';
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a recursive view changes
-- from
CREATE TABLE public.node (id int PRIMARY KEY, parent int);
CREATE RECURSIVE VIEW public.tree (id, depth) AS SELECT id, 0 FROM public.node WHERE parent IS NULL UNION ALL SELECT n.id, t.depth + 1 FROM public.node n JOIN tree t ON t.id = n.parent;
INSERT INTO public.node VALUES (1, NULL), (2, 1);
-- to
CREATE TABLE public.node (id int PRIMARY KEY, parent int);
CREATE RECURSIVE VIEW public.tree (id, root, depth) AS SELECT id, id, 0 FROM public.node WHERE parent IS NULL UNION ALL SELECT n.id, t.root, t.depth + 1 FROM public.node n JOIN tree t ON t.id = n.parent WHERE t.depth < 100;
INSERT INTO public.node VALUES (1, NULL), (2, 1);
-- hazards:
-- hazards back:

-- case: a view with windows, grouping sets, lateral and unions
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v1 AS SELECT id, row_number() OVER w AS n, sum(a) FILTER (WHERE a > 0) OVER w AS s FROM public.t WINDOW w AS (PARTITION BY a ORDER BY id);
CREATE VIEW public.v2 AS SELECT a, id, count(*) AS n FROM public.t GROUP BY GROUPING SETS ((a), (a, id), ());
CREATE VIEW public.v3 AS SELECT t.id, x.y FROM public.t CROSS JOIN LATERAL (SELECT t.a + 1 AS y) x;
CREATE VIEW public.v4 AS SELECT x.k, x.v FROM (SELECT 1 AS k, 'one' AS v UNION ALL SELECT 2 AS k, 'two' AS v) x;
CREATE VIEW public.v5 AS SELECT DISTINCT ON (a) a, id FROM public.t ORDER BY a, id DESC;
CREATE VIEW public.v6 AS SELECT id FROM public.t UNION SELECT k FROM public.v4 EXCEPT SELECT 3 ORDER BY 1 LIMIT 10;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: an instead of trigger on a view comes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE FUNCTION public.upd() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE public.t SET a = new.a WHERE id = old.id; RETURN new; END $$;
CREATE TRIGGER v_upd INSTEAD OF UPDATE OR DELETE ON public.v FOR EACH ROW EXECUTE FUNCTION public.upd('arg');
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a view with an instead of trigger changes its columns
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT a, id FROM public.t;
CREATE FUNCTION public.upd() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER v_upd INSTEAD OF UPDATE ON public.v FOR EACH ROW EXECUTE FUNCTION public.upd();
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE FUNCTION public.upd() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER v_upd INSTEAD OF UPDATE ON public.v FOR EACH ROW EXECUTE FUNCTION public.upd();
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a view on a function on a table whose column is retyped
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.rows() RETURNS SETOF public.t LANGUAGE sql STABLE AS $$ SELECT * FROM public.t $$;
CREATE VIEW public.v AS SELECT r.id, r.a FROM public.rows() r;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint);
CREATE FUNCTION public.rows() RETURNS SETOF public.t LANGUAGE sql STABLE AS $$ SELECT * FROM public.t $$;
CREATE VIEW public.v AS SELECT r.id, r.a FROM public.rows() r;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a view on a function that changes its result
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.rate() RETURNS int LANGUAGE sql STABLE AS $$ SELECT 5 $$;
CREATE VIEW public.v AS SELECT id, a * public.rate() AS r FROM public.t;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.rate() RETURNS numeric LANGUAGE sql STABLE AS $$ SELECT 5.5 $$;
CREATE VIEW public.v AS SELECT id, a * public.rate() AS r FROM public.t;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a function returns rows of a view that changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id FROM public.t;
CREATE FUNCTION public.f() RETURNS SETOF public.v LANGUAGE sql STABLE AS $$ SELECT * FROM public.v $$;
CREATE VIEW public.w AS SELECT f.id FROM public.f() f;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT a, id FROM public.t;
CREATE FUNCTION public.f() RETURNS SETOF public.v LANGUAGE sql STABLE AS $$ SELECT * FROM public.v $$;
CREATE VIEW public.w AS SELECT f.id FROM public.f() f;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a view with names that need quotes in a schema that does too
-- from
CREATE SCHEMA "Ünï code";
CREATE TABLE "Ünï code"."Tab le" ("I d" int PRIMARY KEY, "a""b" text);
INSERT INTO "Ünï code"."Tab le" VALUES (1, 'x');
-- to
CREATE SCHEMA "Ünï code";
CREATE TABLE "Ünï code"."Tab le" ("I d" int PRIMARY KEY, "a""b" text);
CREATE VIEW "Ünï code"."V.w" AS SELECT "I d" AS "select", "a""b" AS "c'd" FROM "Ünï code"."Tab le";
COMMENT ON COLUMN "Ünï code"."V.w"."c'd" IS 'quote''d';
INSERT INTO "Ünï code"."Tab le" VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: a view becomes a table
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE TABLE public.v (id int, a int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.v VALUES (1, 1);
-- hazards:
-- hazards back: DATA_LOSS public.v

-- case: a view becomes a materialized view under another view
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE VIEW public.w AS SELECT id FROM public.v;
COMMENT ON VIEW public.v IS 'x';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE MATERIALIZED VIEW public.v AS SELECT id, a FROM public.t;
CREATE VIEW public.w AS SELECT id FROM public.v;
COMMENT ON MATERIALIZED VIEW public.v IS 'x';
CREATE UNIQUE INDEX v_id ON public.v (id);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a table becomes a view over two others
-- from
CREATE TABLE public.all_items (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id FROM public.all_items;
INSERT INTO public.all_items VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.x (id int PRIMARY KEY, a int);
CREATE TABLE public.y (id int PRIMARY KEY, a int);
CREATE VIEW public.all_items AS SELECT id, a FROM public.x UNION ALL SELECT id, a FROM public.y;
CREATE VIEW public.v AS SELECT id FROM public.all_items;
INSERT INTO public.x VALUES (1, 1);
INSERT INTO public.y VALUES (2, 2);
-- hazards: DATA_LOSS public.all_items
-- hazards back: DATA_LOSS public.x, DATA_LOSS public.y

-- case: a materialized view becomes a table
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE MATERIALIZED VIEW public.m AS SELECT id, a FROM public.t;
CREATE INDEX m_a ON public.m (a);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE TABLE public.m (id int, a int);
CREATE INDEX m_a ON public.m (a);
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.m VALUES (1, 1);
-- hazards:
-- hazards back: DATA_LOSS public.m

-- case: a materialized view is created
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE MATERIALIZED VIEW public.m AS SELECT a, count(*) AS n FROM public.t GROUP BY a;
CREATE UNIQUE INDEX m_key ON public.m (a);
COMMENT ON MATERIALIZED VIEW public.m IS 'counts';
COMMENT ON COLUMN public.m.n IS 'how many';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a materialized view changes its query and keeps its indexes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE MATERIALIZED VIEW public.m AS SELECT id, a FROM public.t;
CREATE UNIQUE INDEX m_key ON public.m (id);
CREATE INDEX m_a ON public.m (a) WHERE a > 0;
COMMENT ON INDEX public.m_a IS 'positive';
COMMENT ON COLUMN public.m.a IS 'value';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE MATERIALIZED VIEW public.m AS SELECT id, a FROM public.t WHERE id < 100;
CREATE UNIQUE INDEX m_key ON public.m (id);
CREATE INDEX m_a ON public.m (a) WHERE a > 0;
COMMENT ON INDEX public.m_a IS 'positive';
COMMENT ON COLUMN public.m.a IS 'value';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a materialized view on a view on a materialized view, the lowest changed
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE MATERIALIZED VIEW public.m1 AS SELECT id, a FROM public.t;
CREATE UNIQUE INDEX m1_id ON public.m1 (id);
CREATE VIEW public.v AS SELECT id, a FROM public.m1;
CREATE MATERIALIZED VIEW public.m2 AS SELECT a, count(*) AS n FROM public.v GROUP BY a;
CREATE INDEX m2_n ON public.m2 (n);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE MATERIALIZED VIEW public.m1 AS SELECT id, a * 2 AS a FROM public.t;
CREATE UNIQUE INDEX m1_id ON public.m1 (id);
CREATE VIEW public.v AS SELECT id, a FROM public.m1;
CREATE MATERIALIZED VIEW public.m2 AS SELECT a, count(*) AS n FROM public.v GROUP BY a;
CREATE INDEX m2_n ON public.m2 (n);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a materialized view without data is read by another
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE MATERIALIZED VIEW public.m1 AS SELECT id, a FROM public.t WITH NO DATA;
CREATE MATERIALIZED VIEW public.m2 AS SELECT id FROM public.m1 WITH NO DATA;
CREATE UNIQUE INDEX m1_id ON public.m1 (id);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: storage of a materialized view
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE MATERIALIZED VIEW public.m AS SELECT id, a FROM public.t;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE MATERIALIZED VIEW public.m WITH (fillfactor = 80, autovacuum_enabled = false) AS SELECT id, a FROM public.t;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET STATISTICS 77;
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a materialized view is clustered and has a statistics object
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE MATERIALIZED VIEW public.m AS SELECT id, a FROM public.t;
CREATE INDEX m_a ON public.m (a);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE MATERIALIZED VIEW public.m AS SELECT id, a, a + 1 AS b FROM public.t;
CREATE INDEX m_a ON public.m (a);
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_a;
CREATE STATISTICS public.m_st ON id, a FROM public.m;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: views over an enum, a domain and a composite column that all change
-- from
CREATE TYPE public.e AS ENUM ('a', 'b');
CREATE DOMAIN public.d AS int CHECK (VALUE > 0);
CREATE TYPE public.c AS (x int, y int);
CREATE TABLE public.t (id int PRIMARY KEY, e public.e, d public.d, c public.c);
CREATE VIEW public.v AS SELECT id, e, d, (c).x AS x FROM public.t WHERE e = 'a';
INSERT INTO public.t VALUES (1, 'a', 15, '(1,1)'), (2, 'b', 20, NULL);
-- to
CREATE TYPE public.e AS ENUM ('a', 'b', 'c');
CREATE DOMAIN public.d AS int CHECK (VALUE > 10);
CREATE TYPE public.c AS (x int, y int, z text);
CREATE TABLE public.t (id int PRIMARY KEY, e public.e, d public.d, c public.c);
CREATE VIEW public.v AS SELECT id, e, d, (c).x AS x, (c).z AS z FROM public.t WHERE e = 'a';
INSERT INTO public.t VALUES (1, 'a', 15, '(1,1,q)'), (2, 'b', 20, NULL);
-- hazards:
-- hazards back: DATA_LOSS public.c.z, TABLE_REWRITE public.t

-- case: a view moves to another schema
-- from
CREATE SCHEMA app;
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE VIEW public.w AS SELECT id FROM public.v;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE SCHEMA app;
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW app.v AS SELECT id, a FROM public.t;
CREATE VIEW public.w AS SELECT id FROM app.v;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: two views depend on each other by way of rules
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE VIEW public.w AS SELECT id, a FROM public.v;
CREATE RULE v_ins AS ON INSERT TO public.v DO INSTEAD INSERT INTO public.w VALUES (new.id, new.a);
CREATE RULE w_ins AS ON INSERT TO public.w DO INSTEAD NOTHING;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE VIEW public.w AS SELECT id, a FROM public.v;
CREATE RULE v_ins AS ON INSERT TO public.v DO INSTEAD INSERT INTO public.w VALUES (new.id, new.a);
CREATE RULE w_ins AS ON INSERT TO public.w DO INSTEAD NOTHING;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a view uses the operator and the cast of a type that is new
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, '1'), (2, '2');
-- to
CREATE TYPE public.pair AS (l text, r text);
CREATE FUNCTION public.mk(a text, b text) RETURNS public.pair LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(a, b)::public.pair $$;
CREATE OPERATOR public.<+> (LEFTARG = text, RIGHTARG = text, FUNCTION = public.mk);
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE VIEW public.v AS SELECT id, (a OPERATOR(public.<+>) a) AS p FROM public.t;
INSERT INTO public.t VALUES (1, '1'), (2, '2');
-- hazards:
-- hazards back:

-- case: storage and statistics targets of columns of a materialized view
-- from
CREATE TABLE public.t (id int, "a|b" text);
CREATE MATERIALIZED VIEW public.m AS SELECT id, "a|b" FROM public.t;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN "a|b" SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET STATISTICS 5;
-- to
CREATE TABLE public.t (id int, "a|b" text);
CREATE MATERIALIZED VIEW public.m AS SELECT id, "a|b" FROM public.t;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN "a|b" SET STATISTICS 99;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET STATISTICS 77;
-- hazards:
-- hazards back:

-- case: options of columns of a materialized view
-- from
CREATE TABLE public.t (id int, a text);
CREATE MATERIALIZED VIEW public.m AS SELECT id, a FROM public.t;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET (n_distinct = 5);
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET (n_distinct_inherited = -0.5);
-- to
CREATE TABLE public.t (id int, a text);
CREATE MATERIALIZED VIEW public.m AS SELECT id, a FROM public.t;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET (n_distinct = 6);
-- hazards:
-- hazards back:

-- case: compression of a column of a materialized view that is made anew
-- since: 14
-- from
CREATE TABLE public.t (id int, a text);
CREATE MATERIALIZED VIEW public.m AS SELECT id, a FROM public.t;
-- to
CREATE TABLE public.t (id int, a text);
CREATE MATERIALIZED VIEW public.m AS SELECT a, id FROM public.t WHERE id > 0;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET COMPRESSION pglz;
-- hazards:
-- hazards back:
