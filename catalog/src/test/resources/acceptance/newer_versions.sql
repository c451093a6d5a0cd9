-- case: a comment on a not null constraint
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL);
INSERT INTO public.t VALUES (1, 1);
COMMENT ON COLUMN public.t.a IS 'the column';
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int CONSTRAINT needed NOT NULL);
INSERT INTO public.t VALUES (1, 1);
COMMENT ON COLUMN public.t.a IS 'the column';
COMMENT ON CONSTRAINT needed ON public.t IS 'the constraint';
-- hazards:
-- hazards back:

-- case: a commented not null constraint goes
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, b int NOT NULL);
INSERT INTO public.t VALUES (1, 1, 1);
COMMENT ON CONSTRAINT t_a_not_null ON public.t IS 'one';
COMMENT ON CONSTRAINT t_b_not_null ON public.t IS 'two';
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
-- hazards: DATA_LOSS public.t.b
-- hazards back:
-- fails back: b has no value

-- case: a valid not null constraint is not valid any more
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int CONSTRAINT nn NOT NULL);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
ALTER TABLE public.t ADD CONSTRAINT nn NOT NULL a NOT VALID;
-- hazards:
-- hazards back:

-- case: a not null constraint without inheritance is new
-- since: 18
-- from
CREATE TABLE public.p (id int PRIMARY KEY, a int);
CREATE TABLE public.c (b int) INHERITS (public.p);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (1, NULL, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY, a int CONSTRAINT mine NOT NULL NO INHERIT);
CREATE TABLE public.c (b int) INHERITS (public.p);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (1, NULL, 1);
-- hazards:
-- hazards back:

-- case: a not null constraint gets another name above and below
-- since: 18
-- from
CREATE TABLE public.p (id int PRIMARY KEY, a int NOT NULL);
CREATE TABLE public.c (b int) INHERITS (public.p);
CREATE TABLE public.t (id int NOT NULL) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (1, 1, 1);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY, a int CONSTRAINT other NOT NULL);
CREATE TABLE public.c (b int) INHERITS (public.p);
CREATE TABLE public.t (id int CONSTRAINT id_there NOT NULL) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (1, 1, 1);
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:

-- case: a not null constraint gets another name than its partition has
-- since: 18
-- from
CREATE TABLE public.t (id int CONSTRAINT old_name NOT NULL, CONSTRAINT t_pkey PRIMARY KEY (id)) PARTITION BY LIST (id);
CREATE TABLE public.t_1 (id int CONSTRAINT name_below NOT NULL);
ALTER TABLE public.t ATTACH PARTITION public.t_1 FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1), (2);
-- to
CREATE TABLE public.t (id int NOT NULL, CONSTRAINT t_pkey PRIMARY KEY (id)) PARTITION BY LIST (id);
CREATE TABLE public.t_1 (id int CONSTRAINT name_below NOT NULL);
ALTER TABLE public.t ATTACH PARTITION public.t_1 FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1), (2);
-- hazards:
-- hazards back:

-- case: a table no longer inherits and keeps its not null constraint
-- since: 18
-- from
CREATE TABLE public.p (a int NOT NULL, b int NOT NULL);
CREATE TABLE public.c (d int) INHERITS (public.p);
INSERT INTO public.c VALUES (1, 1, 1);
-- to
CREATE TABLE public.p (a int NOT NULL, b int NOT NULL);
CREATE TABLE public.c (a int NOT NULL, b int CONSTRAINT b_there NOT NULL, d int);
INSERT INTO public.c VALUES (1, 1, 1);
-- hazards:
-- hazards back:

-- case: the usual names of not null constraints are taken
-- since: 18
-- from
CREATE TABLE public.t (a_b int NOT NULL);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t_a (b int NOT NULL, c int);
CREATE TABLE public.t (a_b int NOT NULL, c int CONSTRAINT t_a_c_not_null CHECK (c > 0));
ALTER TABLE public.t_a ALTER COLUMN c SET NOT NULL;
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public.t.c, DATA_LOSS public.t_a

-- case: a virtual generated column becomes a plain one, which has no values
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a * 2) VIRTUAL);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int);
INSERT INTO public.t VALUES (1, 1);
-- hazards: DATA_LOSS public.t.calc
-- hazards back: DATA_LOSS public.t.calc

-- case: a virtual generated column with a check, a comment and a view changes its type
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a * 2) VIRTUAL CHECK (calc > 0));
CREATE VIEW public.v AS SELECT id, calc FROM public.t;
COMMENT ON COLUMN public.t.calc IS 'twice';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc bigint GENERATED ALWAYS AS (a * 2) VIRTUAL NOT NULL CHECK (calc > 0));
CREATE VIEW public.v AS SELECT id, calc FROM public.t;
COMMENT ON COLUMN public.t.calc IS 'twice';
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: the column under a virtual generated one changes its type
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL, calc int GENERATED ALWAYS AS (a * 2));
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a smallint NOT NULL, calc int GENERATED ALWAYS AS (a * 2));
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: virtual generated columns of a partitioned table
-- since: 18
-- from
CREATE TABLE public.t (id int NOT NULL, a int, calc int GENERATED ALWAYS AS (a * 2) VIRTUAL) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int NOT NULL, a int, calc int GENERATED ALWAYS AS (a * 3) VIRTUAL, other int GENERATED ALWAYS AS (a + 1) VIRTUAL) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back: DATA_LOSS public.t_2

-- case: constraints of a partitioned table are no longer enforced
-- since: 18
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int NOT NULL, p_id int, CONSTRAINT f FOREIGN KEY (p_id) REFERENCES public.p, CONSTRAINT k CHECK (p_id > 0)) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int NOT NULL, p_id int, CONSTRAINT f FOREIGN KEY (p_id) REFERENCES public.p NOT ENFORCED, CONSTRAINT k CHECK (p_id > 0) NOT ENFORCED) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a foreign key of a partitioned table that is not valid
-- since: 18
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int NOT NULL, p_id int) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int NOT NULL, p_id int) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1);
ALTER TABLE public.t ADD CONSTRAINT f FOREIGN KEY (p_id) REFERENCES public.p NOT VALID;
-- hazards:
-- hazards back:

-- case: a foreign key of a partitioned table is validated
-- since: 18
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int NOT NULL, p_id int) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
ALTER TABLE public.t ADD CONSTRAINT f FOREIGN KEY (p_id) REFERENCES public.p NOT VALID;
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int NOT NULL, p_id int, CONSTRAINT f FOREIGN KEY (p_id) REFERENCES public.p) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a temporal key of a partitioned table with its foreign key
-- since: 18
-- from
CREATE TABLE public.p (id int4range NOT NULL, during daterange NOT NULL) PARTITION BY LIST (id);
CREATE TABLE public.p_1 PARTITION OF public.p FOR VALUES IN ('[1,2)');
CREATE TABLE public.c (id int PRIMARY KEY, p_id int4range, during daterange);
INSERT INTO public.p VALUES ('[1,2)', '[2020-01-01,2020-02-01)');
INSERT INTO public.c VALUES (1, '[1,2)', '[2020-01-05,2020-01-09)');
-- to
CREATE TABLE public.p (id int4range NOT NULL, during daterange NOT NULL, CONSTRAINT p_uq UNIQUE (id, during WITHOUT OVERLAPS)) PARTITION BY LIST (id);
CREATE TABLE public.p_1 PARTITION OF public.p FOR VALUES IN ('[1,2)');
CREATE TABLE public.c (id int PRIMARY KEY, p_id int4range, during daterange, CONSTRAINT f FOREIGN KEY (p_id, PERIOD during) REFERENCES public.p (id, PERIOD during));
INSERT INTO public.p VALUES ('[1,2)', '[2020-01-01,2020-02-01)');
INSERT INTO public.c VALUES (1, '[1,2)', '[2020-01-05,2020-01-09)');
-- hazards:
-- hazards back:

-- case: the type under a temporal key changes
-- since: 18
-- from
CREATE TABLE public.p (id int4range NOT NULL, during daterange NOT NULL, CONSTRAINT p_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS));
INSERT INTO public.p VALUES ('[1,2)', '[2020-01-01,2020-02-01)');
-- to
CREATE TABLE public.p (id int8range NOT NULL, during daterange NOT NULL, CONSTRAINT p_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS));
INSERT INTO public.p VALUES ('[1,2)', '[2020-01-01,2020-02-01)');
-- hazards: TABLE_REWRITE public.p
-- hazards back: TABLE_REWRITE public.p

-- case: a domain's not null constraint has a name
-- since: 17
-- from
CREATE DOMAIN public.d AS int NOT NULL;
CREATE DOMAIN public.e AS int;
CREATE TABLE public.t (id int PRIMARY KEY, a public.d, b public.e);
INSERT INTO public.t VALUES (1, 1, 1);
-- to
CREATE DOMAIN public.d AS int CONSTRAINT mine NOT NULL;
CREATE DOMAIN public.e AS int CONSTRAINT too NOT NULL;
CREATE TABLE public.t (id int PRIMARY KEY, a public.d, b public.e);
INSERT INTO public.t VALUES (1, 1, 1);
COMMENT ON CONSTRAINT too ON DOMAIN public.e IS 'never null';
-- hazards:
-- hazards back:

-- case: the access method of a partitioned table
-- since: 17
-- from
CREATE TABLE public.t (id int NOT NULL) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int NOT NULL) PARTITION BY LIST (id) USING heap;
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.u (id int NOT NULL) PARTITION BY LIST (id) USING heap;
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public.u

-- case: an exclusion constraint of a partitioned table
-- since: 17
-- from
CREATE TABLE public.t (id int4range NOT NULL, b int4range) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN ('[1,2)');
INSERT INTO public.t VALUES ('[1,2)', '[1,2)');
-- to
CREATE TABLE public.t (id int4range NOT NULL, b int4range, CONSTRAINT x EXCLUDE USING gist (id WITH =, b WITH &&)) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN ('[1,2)');
INSERT INTO public.t VALUES ('[1,2)', '[1,2)');
-- hazards:
-- hazards back:

-- case: identity options of a partitioned table
-- since: 17
-- from
CREATE TABLE public.t (id int GENERATED ALWAYS AS IDENTITY, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t (k) VALUES (1);
-- to
CREATE TABLE public.t (id bigint GENERATED BY DEFAULT AS IDENTITY (INCREMENT BY 10), k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t (k) VALUES (1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t, DATA_LOSS public.t_2

-- case: the right to maintain a table
-- since: 17
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
GRANT MAINTAIN, SELECT ON public.t TO PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT MAINTAIN ON TABLES TO PUBLIC;
-- hazards:
-- hazards back:

-- case: default privileges of large objects
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
ALTER DEFAULT PRIVILEGES GRANT SELECT ON LARGE OBJECTS TO PUBLIC;
-- hazards:
-- hazards back:

-- case: a builtin collation
-- since: 17
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE COLLATION public.fast (provider = builtin, locale = 'C.UTF-8');
CREATE TABLE public.t (id int PRIMARY KEY, a text COLLATE public.fast);
INSERT INTO public.t VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: an event trigger on login
-- since: 17
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
CREATE FUNCTION public.hello() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE EVENT TRIGGER hello ON login EXECUTE FUNCTION public.hello();
-- hazards:
-- hazards back:

-- case: views with JSON expressions
-- since: 17
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a jsonb, b text);
INSERT INTO public.t VALUES (1, '{"x": 1}', 'x');
CREATE VIEW public.v AS SELECT JSON_OBJECT('id' : id, 'b' : b NULL ON NULL RETURNING jsonb) AS o FROM public.t;
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a jsonb, b text CHECK (b IS NOT JSON OBJECT));
INSERT INTO public.t VALUES (1, '{"x": 1}', 'x');
CREATE VIEW public.v AS SELECT JSON_OBJECT('id' : id, 'b' : b ABSENT ON NULL RETURNING jsonb) AS o,
  JSON_VALUE(a, '$.x' RETURNING int DEFAULT 0 ON EMPTY) AS x, JSON_QUERY(a, '$.y' WITH WRAPPER) AS y,
  JSON_EXISTS(a, '$.z') AS z FROM public.t;
CREATE VIEW public.w AS SELECT t.id, j.* FROM public.t,
  JSON_TABLE(a, '$' COLUMNS (n FOR ORDINALITY, x int PATH '$.x', NESTED PATH '$.y[*]' COLUMNS (y text PATH '$'))) AS j;
-- hazards:
-- hazards back:

-- case: functions in standard SQL that merge and return old values
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
INSERT INTO public.t VALUES (1, 1);
CREATE FUNCTION public.f(x int) RETURNS TABLE (o int, n int) LANGUAGE sql BEGIN ATOMIC
  UPDATE public.t SET a = x RETURNING old.a, new.b;
END;
CREATE FUNCTION public.g(x int) RETURNS SETOF text LANGUAGE sql BEGIN ATOMIC
  MERGE INTO public.t USING (SELECT x AS id) s ON t.id = s.id WHEN MATCHED THEN UPDATE SET b = 1
    WHEN NOT MATCHED BY SOURCE THEN DELETE RETURNING merge_action();
END;
-- hazards:
-- hazards back: DATA_LOSS public.t.b

-- case: virtual and stored generated columns come to a column that gets a collation
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text COLLATE "C", b text GENERATED ALWAYS AS (a || 'b'), c text GENERATED ALWAYS AS (upper(a)) STORED);
INSERT INTO public.t VALUES (1, 'x');
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: a virtual generated column of a checked and published table changes its expression
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int CHECK (a > 0), calc int GENERATED ALWAYS AS (a * 2) VIRTUAL);
CREATE PUBLICATION pub FOR TABLE public.t;
CREATE VIEW public.v AS SELECT calc FROM public.t;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int CHECK (a > 0), calc int GENERATED ALWAYS AS (a * 3) VIRTUAL);
CREATE PUBLICATION pub FOR TABLE public.t;
CREATE VIEW public.v AS SELECT calc FROM public.t;
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a domain that refuses NULL is replaced
-- since: 17
-- from
CREATE DOMAIN public.d AS int DEFAULT 1 NOT NULL;
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE DOMAIN public.d AS bigint DEFAULT 1 NOT NULL;
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t
