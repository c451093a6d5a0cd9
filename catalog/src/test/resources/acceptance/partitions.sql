-- case: a range partitioned table is created
-- from
CREATE TABLE public.other (id int PRIMARY KEY);
INSERT INTO public.other VALUES (1);
-- to
CREATE TABLE public.other (id int PRIMARY KEY);
CREATE TABLE public.t (id bigint NOT NULL, at date NOT NULL, a text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE public.t_2020 PARTITION OF public.t FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE public.t_2021 PARTITION OF public.t FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE public.t_old PARTITION OF public.t FOR VALUES FROM (MINVALUE) TO ('2020-01-01');
CREATE INDEX t_a ON public.t (a);
COMMENT ON TABLE public.t IS 'by year';
COMMENT ON TABLE public.t_2020 IS 'the year 2020';
INSERT INTO public.other VALUES (1);
INSERT INTO public.t VALUES (1, '2020-05-05', 'x'), (2, '2021-05-05', 'y');
-- hazards:
-- hazards back: DATA_LOSS public.t, DATA_LOSS public.t_2020, DATA_LOSS public.t_2021, DATA_LOSS public.t_old

-- case: a partition is added
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY RANGE (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES FROM (0) TO (10);
CREATE INDEX t_id ON public.t (id);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int, k int) PARTITION BY RANGE (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES FROM (0) TO (10);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES FROM (10) TO (20);
CREATE INDEX t_id ON public.t (id);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back: DATA_LOSS public.t_2

-- case: a partition is detached
-- from
CREATE TABLE public.t (id int NOT NULL, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2, NULL);
INSERT INTO public.t VALUES (1, 1), (2, 2), (3, NULL);
-- to
CREATE TABLE public.t (id int NOT NULL, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 (id int NOT NULL, k int);
INSERT INTO public.t VALUES (1, 1);
INSERT INTO public.t_2 VALUES (2, 2);
-- hazards:
-- hazards back:

-- case: a detached partition keeps its own key and index
-- from
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, CONSTRAINT t_pkey PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE INDEX t_k ON public.t (k);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, CONSTRAINT t_pkey PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 (id int NOT NULL, k int NOT NULL, CONSTRAINT t_2_pkey PRIMARY KEY (id, k));
CREATE INDEX t_k ON public.t (k);
CREATE INDEX t_2_k_idx ON public.t_2 (k);
INSERT INTO public.t VALUES (1, 1);
INSERT INTO public.t_2 VALUES (2, 2);
-- hazards:
-- hazards back:

-- case: the bound of a list partition grows
-- from
CREATE TABLE public.t (id int, k text) PARTITION BY LIST (k);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES IN ('a');
CREATE TABLE public.t_z PARTITION OF public.t FOR VALUES IN ('z', 'it''s');
INSERT INTO public.t VALUES (1, 'a'), (2, 'z');
-- to
CREATE TABLE public.t (id int, k text) PARTITION BY LIST (k);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES IN ('a', 'b');
CREATE TABLE public.t_z PARTITION OF public.t FOR VALUES IN ('z', 'it''s');
INSERT INTO public.t VALUES (1, 'a'), (2, 'z');
-- hazards:
-- hazards back:

-- case: neighbouring ranges move their common bound
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY RANGE (k);
CREATE TABLE public.t_lo PARTITION OF public.t FOR VALUES FROM (MINVALUE) TO (100);
CREATE TABLE public.t_hi PARTITION OF public.t FOR VALUES FROM (100) TO (MAXVALUE);
INSERT INTO public.t VALUES (1, 1), (2, 1000);
-- to
CREATE TABLE public.t (id int, k int) PARTITION BY RANGE (k);
CREATE TABLE public.t_lo PARTITION OF public.t FOR VALUES FROM (MINVALUE) TO (500);
CREATE TABLE public.t_hi PARTITION OF public.t FOR VALUES FROM (500) TO (MAXVALUE);
INSERT INTO public.t VALUES (1, 1), (2, 1000);
-- hazards:
-- hazards back:

-- case: a value moves from one list partition to another
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES IN (1, 2);
CREATE TABLE public.t_b PARTITION OF public.t FOR VALUES IN (3);
INSERT INTO public.t VALUES (1, 1), (2, 3);
-- to
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_b PARTITION OF public.t FOR VALUES IN (3, 2);
INSERT INTO public.t VALUES (1, 1), (2, 3);
-- hazards:
-- hazards back:

-- case: a default partition comes
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_rest PARTITION OF public.t DEFAULT;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back: DATA_LOSS public.t_rest

-- case: a partition becomes the default one
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t DEFAULT;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a partition is added next to a default one
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY RANGE (k);
CREATE TABLE public.t_rest PARTITION OF public.t DEFAULT;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int, k int) PARTITION BY RANGE (k);
CREATE TABLE public.t_rest PARTITION OF public.t DEFAULT;
CREATE TABLE public.t_9 PARTITION OF public.t FOR VALUES FROM (900) TO (1000);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back: DATA_LOSS public.t_9

-- case: hash partitions
-- from
CREATE TABLE public.other (id int PRIMARY KEY);
INSERT INTO public.other VALUES (1);
-- to
CREATE TABLE public.other (id int PRIMARY KEY);
CREATE TABLE public.t (id int, a text) PARTITION BY HASH (id, a text_ops);
CREATE TABLE public.t_0 PARTITION OF public.t FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO public.other VALUES (1);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back: DATA_LOSS public.t, DATA_LOSS public.t_0, DATA_LOSS public.t_1

-- case: partition keys with expressions, collations and several columns
-- from
CREATE TABLE public.other (id int PRIMARY KEY);
INSERT INTO public.other VALUES (1);
-- to
CREATE TABLE public.other (id int PRIMARY KEY);
CREATE TABLE public.t (id int, a text, at timestamp) PARTITION BY RANGE (a COLLATE "C", (id % 10), at);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES FROM ('a', 0, MINVALUE) TO ('m', 5, '2020-01-01');
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES FROM ('m', 5, '2020-01-01') TO (MAXVALUE, MAXVALUE, MAXVALUE);
INSERT INTO public.other VALUES (1);
INSERT INTO public.t VALUES (1, 'b', '2019-05-05'), (3, 'c', '2020-05-05');
-- hazards:
-- hazards back: DATA_LOSS public.t, DATA_LOSS public.t_1, DATA_LOSS public.t_2

-- case: a partition with partitions of its own is added
-- from
CREATE TABLE public.t (id int, k int, l int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1, 1);
-- to
CREATE TABLE public.t (id int, k int, l int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2) PARTITION BY RANGE (l);
CREATE TABLE public.t_2_lo PARTITION OF public.t_2 FOR VALUES FROM (0) TO (10);
CREATE TABLE public.t_2_hi PARTITION OF public.t_2 FOR VALUES FROM (10) TO (20);
CREATE INDEX t_id ON public.t (id);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2), (3, 2, 12);
-- hazards:
-- hazards back: DATA_LOSS public.t_2, DATA_LOSS public.t_2_lo, DATA_LOSS public.t_2_hi

-- case: a column, a key and an index come to a table with two levels of partitions
-- from
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, l int NOT NULL) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2) PARTITION BY RANGE (l);
CREATE TABLE public.t_2_lo PARTITION OF public.t_2 FOR VALUES FROM (0) TO (10);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- to
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, l int NOT NULL, note text DEFAULT 'n', PRIMARY KEY (id, k, l)) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2) PARTITION BY RANGE (l);
CREATE TABLE public.t_2_lo PARTITION OF public.t_2 FOR VALUES FROM (0) TO (10);
CREATE INDEX t_note ON public.t (note);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- hazards:
-- hazards back: DATA_LOSS public.t.note

-- case: a column of the parent is dropped and another retyped
-- from
CREATE TABLE public.t (id int, k int, a int, b text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE INDEX t_a ON public.t (a);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE VIEW public.v1 AS SELECT id, a FROM public.t_1;
INSERT INTO public.t VALUES (1, 1, 1, 'x'), (2, 2, 2, 'y');
-- to
CREATE TABLE public.t (id int, k int, a bigint) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE INDEX t_a ON public.t (a);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE VIEW public.v1 AS SELECT id, a FROM public.t_1;
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- hazards: DATA_LOSS public.t.b, TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: nullability and defaults of the parent change
-- from
CREATE TABLE public.t (id int, k int, a int DEFAULT 1, b text NOT NULL) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1, 1, 'x'), (2, 2, 2, 'y');
-- to
CREATE TABLE public.t (id int NOT NULL, k int, a int DEFAULT 2, b text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1, 1, 'x'), (2, 2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a partition has a default, a not null and a comment of its own
-- from
CREATE TABLE public.t (id int, k int, a int DEFAULT 1) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- to
CREATE TABLE public.t (id int, k int, a int DEFAULT 1) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t (id NOT NULL, a DEFAULT 22) FOR VALUES IN (2);
COMMENT ON COLUMN public.t_2.a IS 'special';
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- hazards:
-- hazards back:

-- case: a partition drops the default that the parent has
-- from
CREATE TABLE public.t (id int, k int, a int DEFAULT 1) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1, 1);
-- to
CREATE TABLE public.t (id int, k int, a int DEFAULT 1) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
ALTER TABLE public.t_1 ALTER COLUMN a DROP DEFAULT;
INSERT INTO public.t VALUES (1, 1, 1);
-- hazards:
-- hazards back:

-- case: a column with a default is added where a partition has another default
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int, k int, a int NOT NULL DEFAULT 1) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t (a DEFAULT 2) FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back: DATA_LOSS public.t.a

-- case: a partition whose columns stand in another order is attached
-- from
CREATE TABLE public.t (id int NOT NULL, k int, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 (a text, k int, id int NOT NULL);
INSERT INTO public.t VALUES (1, 1, 'x');
INSERT INTO public.t_2 VALUES ('y', 2, 2);
-- to
CREATE TABLE public.t (id int NOT NULL, k int, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 (a text, k int, id int NOT NULL);
ALTER TABLE public.t ATTACH PARTITION public.t_2 FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a partition has a check of its own
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int, k int, CONSTRAINT every CHECK (id > 0)) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t (CONSTRAINT own CHECK (id < 100)) FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a check passes from a partition to the parent
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t (CONSTRAINT c CHECK (id > 0)) FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int, k int, CONSTRAINT c CHECK (id > 0)) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: an index on one partition only
-- from
CREATE TABLE public.t (id int, k int, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE INDEX t_id ON public.t (id);
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int, k int, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE INDEX t_id ON public.t (id);
CREATE UNIQUE INDEX t_2_local ON public.t_2 (a);
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: local indexes become part of one on the parent
-- from
CREATE TABLE public.t (id int, k int, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE INDEX t_1_a_idx ON public.t_1 (a);
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int, k int, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE INDEX t_1_a_idx ON public.t_1 (a);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: an index of the parent changes under its name
-- from
CREATE TABLE public.t (id int, k int, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE INDEX t_x ON public.t (id);
COMMENT ON INDEX public.t_x IS 'x';
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int, k int, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE INDEX t_x ON public.t (id) WHERE a <> '';
COMMENT ON INDEX public.t_x IS 'x';
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: an index on the parent alone, not on its partitions
-- from
CREATE TABLE public.t (id int, k int, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1, 'x');
-- to
CREATE TABLE public.t (id int, k int, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE INDEX t_a ON ONLY public.t (a);
INSERT INTO public.t VALUES (1, 1, 'x');
-- hazards:
-- hazards back:

-- case: the attached index of a partition has a name of its own
-- from
CREATE TABLE public.t (id int, k int, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 1, 'x');
-- to
CREATE TABLE public.t (id int, k int, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE INDEX t_a ON ONLY public.t (a);
CREATE INDEX "own name" ON public.t_1 (a) WITH (fillfactor = 80);
ALTER INDEX public.t_a ATTACH PARTITION public."own name";
INSERT INTO public.t VALUES (1, 1, 'x');
-- hazards:
-- hazards back:

-- case: a unique constraint and a primary key on the parent
-- from
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, a text, PRIMARY KEY (id, k), CONSTRAINT t_uq UNIQUE (a, k)) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: the primary key of the parent is renamed and its unique key changes
-- from
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, a text, CONSTRAINT t_pkey PRIMARY KEY (id, k), CONSTRAINT t_uq UNIQUE (a, k)) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1, 'x');
-- to
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, a text, CONSTRAINT pk PRIMARY KEY (id, k), CONSTRAINT t_uq UNIQUE (k, a)) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1, 'x');
-- hazards:
-- hazards back:

-- case: a primary key on one partition only
-- from
CREATE TABLE public.t (id int NOT NULL, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int NOT NULL, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t (CONSTRAINT t_2_pkey PRIMARY KEY (id)) FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a foreign key from a partitioned table
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int, k int, p_id int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, NULL);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int, k int, p_id int CONSTRAINT f REFERENCES public.p ON DELETE CASCADE) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, NULL);
-- hazards:
-- hazards back:

-- case: a foreign key to a partitioned table that gains a partition
-- from
CREATE TABLE public.t (id int, k int, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.c (id int PRIMARY KEY, t_id int, t_k int);
INSERT INTO public.t VALUES (1, 1);
INSERT INTO public.c VALUES (1, 1, 1);
-- to
CREATE TABLE public.t (id int, k int, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE TABLE public.c (id int PRIMARY KEY, t_id int, t_k int, CONSTRAINT f FOREIGN KEY (t_id, t_k) REFERENCES public.t (id, k));
INSERT INTO public.t VALUES (1, 1);
INSERT INTO public.c VALUES (1, 1, 1);
-- hazards:
-- hazards back: DATA_LOSS public.t_2

-- case: a foreign key of one partition only
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.p VALUES (1), (2);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t (CONSTRAINT own FOREIGN KEY (id) REFERENCES public.p) FOR VALUES IN (2);
INSERT INTO public.p VALUES (1), (2);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a foreign key between partitioned tables changes its action
-- from
CREATE TABLE public.p (id int, k int, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE public.p_1 PARTITION OF public.p FOR VALUES IN (1);
CREATE TABLE public.c (id int, k int, CONSTRAINT f FOREIGN KEY (id, k) REFERENCES public.p) PARTITION BY LIST (k);
CREATE TABLE public.c_1 PARTITION OF public.c FOR VALUES IN (1);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (1, 1);
-- to
CREATE TABLE public.p (id int, k int, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE public.p_1 PARTITION OF public.p FOR VALUES IN (1);
CREATE TABLE public.c (id int, k int, CONSTRAINT f FOREIGN KEY (id, k) REFERENCES public.p ON DELETE CASCADE DEFERRABLE) PARTITION BY LIST (k);
CREATE TABLE public.c_1 PARTITION OF public.c FOR VALUES IN (1);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a trigger on a partitioned table comes and changes
-- from
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TRIGGER one AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TRIGGER one AFTER INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
CREATE TRIGGER two BEFORE UPDATE ON public.t FOR EACH ROW WHEN (new.id > 5) EXECUTE FUNCTION public.noop();
COMMENT ON TRIGGER two ON public.t IS 'inherited below';
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a trigger of a partitioned table is disabled on one partition, another is local
-- from
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TRIGGER one AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TRIGGER one AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
CREATE TRIGGER own BEFORE INSERT ON public.t_1 FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1);
ALTER TABLE public.t_1 DISABLE TRIGGER one;
-- hazards:
-- hazards back:

-- case: row level security on a parent and a partition
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.t_1 FORCE ROW LEVEL SECURITY;
CREATE POLICY p ON public.t USING (id > 0);
CREATE POLICY p ON public.t_1 FOR SELECT USING (id > 5);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a plain table becomes partitioned
-- from
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, a text DEFAULT 'x', CONSTRAINT t_pkey PRIMARY KEY (id, k));
CREATE INDEX t_a ON public.t (a);
COMMENT ON TABLE public.t IS 'grown';
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 15, 'y');
-- to
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, a text DEFAULT 'x', CONSTRAINT t_pkey PRIMARY KEY (id, k)) PARTITION BY RANGE (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES FROM (0) TO (10);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES FROM (10) TO (20);
CREATE INDEX t_a ON public.t (a);
COMMENT ON TABLE public.t IS 'grown';
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 15, 'y');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a table with a serial, a view and foreign keys becomes partitioned by hash
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, n bigserial, p_id int REFERENCES public.p);
CREATE TABLE public.c (id int PRIMARY KEY, t_id int REFERENCES public.t);
CREATE VIEW public.v AS SELECT id, n FROM public.t;
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, NULL);
INSERT INTO public.c VALUES (1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, n bigserial, p_id int REFERENCES public.p) PARTITION BY HASH (id);
CREATE TABLE public.t_0 PARTITION OF public.t FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE public.c (id int PRIMARY KEY, t_id int REFERENCES public.t);
CREATE VIEW public.v AS SELECT id, n FROM public.t;
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, NULL);
INSERT INTO public.c VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: the partition key changes to another column
-- from
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, l int NOT NULL, a text) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 1, 5, 'x'), (2, 2, 15, 'y');
-- to
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, l int NOT NULL, a text) PARTITION BY RANGE (l);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES FROM (0) TO (10);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES FROM (10) TO (20);
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 1, 5, 'x'), (2, 2, 15, 'y');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a plain partition gets partitions of its own
-- from
CREATE TABLE public.t (id int, k int, l int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- to
CREATE TABLE public.t (id int, k int, l int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2) PARTITION BY LIST (l);
CREATE TABLE public.t_2_2 PARTITION OF public.t_2 FOR VALUES IN (2);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- hazards: TABLE_REWRITE public.t_2
-- hazards back: TABLE_REWRITE public.t_2

-- case: a partition moves from one partitioned table to another
-- from
CREATE TABLE public.live (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.archive (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.part_1 PARTITION OF public.live FOR VALUES IN (1);
CREATE TABLE public.part_2 PARTITION OF public.live FOR VALUES IN (2);
CREATE TABLE public.part_0 PARTITION OF public.archive FOR VALUES IN (0);
INSERT INTO public.live VALUES (1, 1), (2, 2);
INSERT INTO public.archive VALUES (0, 0);
-- to
CREATE TABLE public.live (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.archive (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.part_1 PARTITION OF public.archive FOR VALUES IN (1);
CREATE TABLE public.part_2 PARTITION OF public.live FOR VALUES IN (2);
CREATE TABLE public.part_0 PARTITION OF public.archive FOR VALUES IN (0);
INSERT INTO public.live VALUES (2, 2);
INSERT INTO public.archive VALUES (1, 1), (0, 0);
-- hazards:
-- hazards back:

-- case: partitions in another schema with quoted names and storage parameters
-- from
CREATE SCHEMA "Parts";
CREATE TABLE public."T" (id int, "K" text) PARTITION BY LIST ("K");
CREATE TABLE "Parts"."T a" PARTITION OF public."T" FOR VALUES IN ('a');
INSERT INTO public."T" VALUES (1, 'a');
-- to
CREATE SCHEMA "Parts";
CREATE TABLE public."T" (id int, "K" text) PARTITION BY LIST ("K");
CREATE TABLE "Parts"."T a" PARTITION OF public."T" FOR VALUES IN ('a') WITH (fillfactor = 70);
CREATE TABLE "Parts"."T 'b'" PARTITION OF public."T" FOR VALUES IN ('''b''', 'c,d') WITH (autovacuum_enabled = false);
INSERT INTO public."T" VALUES (1, 'a');
-- hazards:
-- hazards back: DATA_LOSS "Parts"."T 'b'"

-- case: an unlogged partition of a logged table
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE UNLOGGED TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t_1
-- hazards back: TABLE_REWRITE public.t_1

-- case: a default partition goes as another partition gets its values
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_rest PARTITION OF public.t DEFAULT;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2, 3);
INSERT INTO public.t VALUES (1, 1);
-- hazards: DATA_LOSS public.t_rest
-- hazards back: DATA_LOSS public.t_2

-- case: a stored generated column comes to a partitioned table
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int, k int, dbl int GENERATED ALWAYS AS (id * 2) STORED) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back:

-- case: an identity on a partitioned table
-- since: 17
-- from
CREATE TABLE public.t (id int NOT NULL, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int GENERATED BY DEFAULT AS IDENTITY, k int) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: the storage parameters of an index and a key of a partitioned table change
-- from
CREATE TABLE public.t (id int NOT NULL, a int) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id) WITH (fillfactor = 70);
CREATE INDEX t_a ON public.t (a) WITH (fillfactor = 60);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int NOT NULL, a int) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
CREATE INDEX t_a ON public.t (a) WITH (fillfactor = 80);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a partition with foreign keys leaves
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, p_id int CONSTRAINT f REFERENCES public.p, t_id int CONSTRAINT s REFERENCES public.t) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1) PARTITION BY LIST (id);
CREATE TABLE public.t_1a PARTITION OF public.t_1 FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1), (2, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, p_id int CONSTRAINT f REFERENCES public.p, t_id int CONSTRAINT s REFERENCES public.t) PARTITION BY LIST (id);
CREATE TABLE public.t_1 (id int NOT NULL, p_id int, t_id int) PARTITION BY LIST (id);
CREATE TABLE public.t_1a PARTITION OF public.t_1 FOR VALUES IN (1);
CREATE TABLE public.t_2 (id int NOT NULL, p_id int CONSTRAINT f REFERENCES public.p, t_id int);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t_1 VALUES (1, 1);
INSERT INTO public.t_2 VALUES (2, 1);
-- hazards:
-- hazards back:

-- case: a partitioned table that refers to itself gets another partition key
-- from
CREATE TABLE public.t (id int PRIMARY KEY, t_id int CONSTRAINT s REFERENCES public.t) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_x PARTITION OF public.t DEFAULT;
INSERT INTO public.t VALUES (1, 1), (2, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, t_id int CONSTRAINT s REFERENCES public.t) PARTITION BY RANGE (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES FROM (MINVALUE) TO (2);
CREATE TABLE public.t_x PARTITION OF public.t DEFAULT;
INSERT INTO public.t VALUES (1, 1), (2, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a partitioned table with a replaced enum becomes a plain one
-- from
CREATE TYPE public.mood AS ENUM ('a', 'b', 'c');
CREATE TABLE public.t (id int PRIMARY KEY, m public.mood) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 'a');
-- to
CREATE TYPE public.mood AS ENUM ('b', 'a');
CREATE TABLE public.t (id int PRIMARY KEY, m public.mood);
INSERT INTO public.t VALUES (1, 'a');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a partition that gets partitions itself has the check of the whole
-- from
CREATE TABLE public.t (id int NOT NULL, a int, CONSTRAINT k CHECK (a > 0)) PARTITION BY LIST (id);
CREATE TABLE public.t_x PARTITION OF public.t DEFAULT;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int NOT NULL, a int, CONSTRAINT k CHECK (a > 0)) PARTITION BY LIST (id);
CREATE TABLE public.t_x PARTITION OF public.t DEFAULT PARTITION BY RANGE (id);
CREATE TABLE public.t_xy PARTITION OF public.t_x DEFAULT;
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t_x
-- hazards back: TABLE_REWRITE public.t_x

-- case: the way a default partition is partitioned changes
-- from
CREATE TYPE public.mood AS ENUM ('a', 'b');
CREATE TABLE public.t (id int NOT NULL, a int) PARTITION BY LIST (id);
CREATE TABLE public.t_x PARTITION OF public.t DEFAULT PARTITION BY HASH (id);
CREATE TABLE public.t_xh PARTITION OF public.t_x FOR VALUES WITH (MODULUS 1, REMAINDER 0);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TYPE public.mood AS ENUM ('a', 'b');
CREATE TABLE public.t (id int PRIMARY KEY, a int, b public.mood) PARTITION BY LIST (id);
CREATE TABLE public.t_x PARTITION OF public.t DEFAULT PARTITION BY RANGE (id);
CREATE TABLE public.t_xy PARTITION OF public.t_x DEFAULT;
CREATE INDEX t_a ON public.t (a);
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t_x
-- hazards back: DATA_LOSS public.t.b, DATA_LOSS public.t_x.b, TABLE_REWRITE public.t_x

-- case: the bounds of a partition change while a column goes and another one comes
-- from
CREATE TABLE public.t (id int NOT NULL, a int, b int NOT NULL) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1, 1);
-- to
CREATE TABLE public.t (id int NOT NULL, a bigint, c int DEFAULT 7 NOT NULL) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1, 2);
INSERT INTO public.t VALUES (1, 1);
-- hazards: DATA_LOSS public.t.b, DATA_LOSS public.t_1.b, TABLE_REWRITE public.t, TABLE_REWRITE public.t_1
-- hazards back: DATA_LOSS public.t.c, DATA_LOSS public.t_1.c, TABLE_REWRITE public.t, TABLE_REWRITE public.t_1
-- fails back: b has no value

-- case: a table with partitions of partitions becomes a plain one and keeps its rows
-- from
CREATE TABLE public.t (id int NOT NULL, a int) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_x PARTITION OF public.t DEFAULT PARTITION BY HASH (id);
CREATE TABLE public.t_xh PARTITION OF public.t_x FOR VALUES WITH (MODULUS 1, REMAINDER 0);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int NOT NULL, a int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a default partition gets partitions while a column changes its type
-- from
CREATE TABLE public.t (id int NOT NULL, a int) PARTITION BY LIST (id);
CREATE TABLE public.t_x PARTITION OF public.t DEFAULT PARTITION BY HASH (id);
CREATE TABLE public.t_xh PARTITION OF public.t_x FOR VALUES WITH (MODULUS 1, REMAINDER 0);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int NOT NULL, a text) PARTITION BY LIST (id);
CREATE TABLE public.t_x PARTITION OF public.t DEFAULT;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.t, TABLE_REWRITE public.t_x
-- hazards back: TABLE_REWRITE public.t, TABLE_REWRITE public.t_x

-- case: the key of a partitioned table that identifies its rows gets another name and type
-- from
CREATE TABLE public.t (id int NOT NULL, k int NOT NULL, CONSTRAINT a PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
ALTER TABLE public.t REPLICA IDENTITY USING INDEX a;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id bigint NOT NULL, k int NOT NULL, CONSTRAINT b PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
ALTER TABLE public.t REPLICA IDENTITY USING INDEX b;
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a column under a commented index of a partitioned table gets another type
-- from
CREATE TABLE public.t (id int NOT NULL, a int) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE INDEX t_a ON public.t (a);
COMMENT ON INDEX public.t_a IS 'a';
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int NOT NULL, a bigint) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE INDEX t_a ON public.t (a);
COMMENT ON INDEX public.t_a IS 'a';
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a partitioned table with a domain that changes becomes a plain one
-- from
CREATE DOMAIN public.d AS int;
CREATE TABLE public.t (id int PRIMARY KEY, a public.d) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE DOMAIN public.d AS int DEFAULT 1 NOT NULL;
CREATE TABLE public.t (id int PRIMARY KEY, a public.d);
INSERT INTO public.t VALUES (1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a partition goes of a table that others refer to
-- from
CREATE TABLE public.t (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2) PARTITION BY HASH (id);
CREATE TABLE public.t_2h PARTITION OF public.t_2 FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE TABLE public.c (id int PRIMARY KEY, t_id int CONSTRAINT f REFERENCES public.t);
INSERT INTO public.t VALUES (1);
INSERT INTO public.c VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.c (id int PRIMARY KEY, t_id int CONSTRAINT f REFERENCES public.t);
INSERT INTO public.t VALUES (1);
INSERT INTO public.c VALUES (1, 1);
-- hazards: DATA_LOSS public.t_2, DATA_LOSS public.t_2h
-- hazards back:

-- case: the bounds of a partition change while a check of the whole goes
-- from
CREATE TABLE public.t (id int, a int, CONSTRAINT k CHECK (a > 0)) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int, a int) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1, 2);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a table with two keys on the same column becomes partitioned
-- from
CREATE TABLE public.t (id int, CONSTRAINT p PRIMARY KEY (id), CONSTRAINT u UNIQUE (id));
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int, CONSTRAINT p PRIMARY KEY (id), CONSTRAINT u UNIQUE (id)) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a table with a composite type that is replaced becomes partitioned
-- from
CREATE TYPE public.mood AS ENUM ('a', 'b', 'c');
CREATE TYPE public.trio AS (x int, m public.mood);
CREATE TABLE public.t (id int PRIMARY KEY, q public.trio);
INSERT INTO public.t VALUES (1, '(1,a)');
-- to
CREATE TYPE public.mood AS ENUM ('b', 'a');
CREATE TYPE public.trio AS (x int, m public.mood, y text);
CREATE TABLE public.t (id int PRIMARY KEY, q public.trio) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1, '(1,a,y)');
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a column with a default comes together with a partition
-- from
CREATE DOMAIN public.label AS text DEFAULT 'x';
CREATE TABLE public.t (id int NOT NULL) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1);
-- to
CREATE DOMAIN public.label AS text DEFAULT 'x';
CREATE TABLE public.t (id int NOT NULL, a public.label DEFAULT '1' NOT NULL, b int DEFAULT 2) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public.t.a, DATA_LOSS public.t.b, DATA_LOSS public.t_2

-- case: a partitioned table that references itself goes with its replica identity
-- from
CREATE TABLE public.t (id int NOT NULL, above int) PARTITION BY LIST (id);
CREATE TABLE public.t_x PARTITION OF public.t DEFAULT PARTITION BY HASH (id);
CREATE TABLE public.t_xh PARTITION OF public.t_x FOR VALUES WITH (MODULUS 1, REMAINDER 0);
ALTER TABLE public.t ADD CONSTRAINT t_key PRIMARY KEY (id);
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_key;
ALTER TABLE public.t ADD CONSTRAINT t_above FOREIGN KEY (above) REFERENCES public.t ON DELETE SET NULL;
INSERT INTO public.t VALUES (1, 1);
-- to
-- hazards: DATA_LOSS public.t, DATA_LOSS public.t_x, DATA_LOSS public.t_xh
-- hazards back:

-- case: a partitioned table that another one references goes with its replica identity
-- from
CREATE TABLE public.u (id int PRIMARY KEY, t int);
CREATE TABLE public.t (id int NOT NULL, u int REFERENCES public.u) PARTITION BY LIST (id);
CREATE TABLE public.t_x PARTITION OF public.t DEFAULT PARTITION BY HASH (id);
CREATE TABLE public.t_xh PARTITION OF public.t_x FOR VALUES WITH (MODULUS 1, REMAINDER 0);
ALTER TABLE public.t ADD CONSTRAINT t_key PRIMARY KEY (id);
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_key;
ALTER TABLE public.u ADD CONSTRAINT u_t FOREIGN KEY (t) REFERENCES public.t;
INSERT INTO public.u VALUES (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.u (id int PRIMARY KEY);
INSERT INTO public.u VALUES (1);
-- hazards: DATA_LOSS public.t, DATA_LOSS public.t_x, DATA_LOSS public.t_xh, DATA_LOSS public.u.t
-- hazards back:

-- case: a table is partitioned in another way under an index over a function that changes
-- from
CREATE FUNCTION public.one() RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT 0 + 1::bigint $$;
CREATE TABLE public.t (id int NOT NULL) PARTITION BY HASH (id);
CREATE TABLE public.t_h PARTITION OF public.t FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE INDEX t_one ON public.t ((id + public.one()));
CREATE VIEW public.v AS SELECT id + public.one() AS next FROM public.t;
INSERT INTO public.t VALUES (1), (2);
-- to
CREATE FUNCTION public.one() RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT 2 - 1::bigint $$;
CREATE TABLE public.t (id int NOT NULL) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1, 3);
CREATE TABLE public.t_x PARTITION OF public.t DEFAULT PARTITION BY HASH (id);
CREATE TABLE public.t_xh PARTITION OF public.t_x FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE INDEX t_one ON public.t ((id + public.one()));
CREATE VIEW public.v AS SELECT id + public.one() AS next FROM public.t;
INSERT INTO public.t VALUES (1), (2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a partition goes together with a table that references the whole
-- from
CREATE TABLE public.t (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE TABLE public.z (id int PRIMARY KEY, t int REFERENCES public.t);
INSERT INTO public.t VALUES (1);
INSERT INTO public.z VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t VALUES (1);
-- hazards: DATA_LOSS public.z, DATA_LOSS public.t_2
-- hazards back:

-- case: a partition of a table with an identity that is divided gets other bounds
-- since: 17
-- from
CREATE TABLE public.t (id bigint GENERATED ALWAYS AS IDENTITY, k int NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES FROM (1) TO (10) PARTITION BY HASH (id);
CREATE TABLE public.t_a0 PARTITION OF public.t_a FOR VALUES WITH (MODULUS 1, REMAINDER 0) PARTITION BY LIST (k);
CREATE TABLE public.t_a00 PARTITION OF public.t_a0 DEFAULT;
INSERT INTO public.t (k) VALUES (1), (2);
-- to
CREATE TABLE public.t (id bigint GENERATED ALWAYS AS IDENTITY, k int NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES FROM (1) TO (20) PARTITION BY HASH (id);
CREATE TABLE public.t_a0 PARTITION OF public.t_a FOR VALUES WITH (MODULUS 1, REMAINDER 0) PARTITION BY LIST (k);
CREATE TABLE public.t_a00 PARTITION OF public.t_a0 DEFAULT;
INSERT INTO public.t (k) VALUES (1), (2);
-- hazards:
-- hazards back:

-- case: a table with an identity and partitions of partitions is new
-- since: 17
-- from
CREATE SCHEMA app;
-- to
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint GENERATED ALWAYS AS IDENTITY, k int NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE app.t_a PARTITION OF app.t FOR VALUES FROM (1) TO (10) PARTITION BY HASH (id);
CREATE TABLE app.t_a0 PARTITION OF app.t_a FOR VALUES WITH (MODULUS 1, REMAINDER 0);
-- hazards:
-- hazards back: DATA_LOSS app.t, DATA_LOSS app.t_a, DATA_LOSS app.t_a0

-- case: a column with a compression comes to partitions of partitions that have none
-- since: 14
-- from
CREATE TABLE public.t (id int) PARTITION BY RANGE (id);
CREATE TABLE public.t_a PARTITION OF public.t DEFAULT PARTITION BY RANGE (id);
CREATE TABLE public.t_aa PARTITION OF public.t_a DEFAULT;
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int, p text) PARTITION BY RANGE (id);
CREATE TABLE public.t_a PARTITION OF public.t DEFAULT PARTITION BY RANGE (id);
CREATE TABLE public.t_aa PARTITION OF public.t_a DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN p SET COMPRESSION pglz;
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public.t.p

-- case: a table with an identity is divided in another way, and its sequence goes on under its name
-- from
CREATE TABLE public.t (id int GENERATED BY DEFAULT AS IDENTITY NOT NULL, k int NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE public.t_a PARTITION OF public.t DEFAULT;
INSERT INTO public.t (k) VALUES (1), (2);
-- to
CREATE TABLE public.t (id int GENERATED BY DEFAULT AS IDENTITY NOT NULL, k int NOT NULL) PARTITION BY HASH (k);
CREATE TABLE public.t_h PARTITION OF public.t FOR VALUES WITH (MODULUS 1, REMAINDER 0);
INSERT INTO public.t (k) VALUES (1), (2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t

-- case: a partition of a table with an identity is divided in another way
-- since: 17
-- from
CREATE TABLE public.t (id int GENERATED ALWAYS AS IDENTITY NOT NULL, k int NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE public.t_a PARTITION OF public.t DEFAULT PARTITION BY RANGE (k);
CREATE TABLE public.t_ay PARTITION OF public.t_a DEFAULT;
CREATE INDEX t_k ON public.t (k);
INSERT INTO public.t (k) VALUES (1), (2);
-- to
CREATE TABLE public.t (id int GENERATED ALWAYS AS IDENTITY NOT NULL, k int NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE public.t_a PARTITION OF public.t DEFAULT PARTITION BY HASH (k);
CREATE TABLE public.t_ah PARTITION OF public.t_a FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE INDEX t_k ON public.t (k);
INSERT INTO public.t (k) VALUES (1), (2);
-- hazards: TABLE_REWRITE public.t_a
-- hazards back: TABLE_REWRITE public.t_a

-- case: a foreign key becomes not deferrable and a partition gets other bounds
-- from
CREATE TABLE public.t (id int PRIMARY KEY, r int, CONSTRAINT f FOREIGN KEY (r) REFERENCES public.t DEFERRABLE) PARTITION BY RANGE (id);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES FROM (1) TO (10);
INSERT INTO public.t VALUES (1), (2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, r int, CONSTRAINT f FOREIGN KEY (r) REFERENCES public.t) PARTITION BY RANGE (id);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES FROM (1) TO (20);
INSERT INTO public.t VALUES (1), (2);
-- hazards:
-- hazards back:

-- case: a check that was not valid is validated and a partition gets other bounds
-- from
CREATE TABLE public.t (id int, k int) PARTITION BY RANGE (id);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES FROM (1) TO (10);
ALTER TABLE public.t ADD CONSTRAINT c CHECK (k > 0) NOT VALID;
INSERT INTO public.t VALUES (1, 1), (2, 1);
-- to
CREATE TABLE public.t (id int, k int) PARTITION BY RANGE (id);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES FROM (1) TO (20);
ALTER TABLE public.t ADD CONSTRAINT c CHECK (k > 0);
INSERT INTO public.t VALUES (1, 1), (2, 1);
-- hazards:
-- hazards back:

-- case: a partition gets other bounds and its table loses the identity
-- since: 17
-- from
CREATE TABLE public.t (id int GENERATED BY DEFAULT AS IDENTITY NOT NULL, k int) PARTITION BY RANGE (k);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES FROM (1) TO (10);
INSERT INTO public.t VALUES (1, 1), (2, 1);
-- to
CREATE TABLE public.t (id int, k int) PARTITION BY RANGE (k);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES FROM (1) TO (20);
INSERT INTO public.t VALUES (1, 1), (2, 1);
-- hazards:
-- hazards back:

-- case: a partition whose rows are referenced gets other bounds
-- from
CREATE TABLE public.t (id int PRIMARY KEY, r int REFERENCES public.t) PARTITION BY RANGE (id);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES FROM (1) TO (10) PARTITION BY RANGE (id);
CREATE TABLE public.t_aa PARTITION OF public.t_a FOR VALUES FROM (1) TO (5);
CREATE TABLE public.u (id int, r int CONSTRAINT u_t REFERENCES public.t);
INSERT INTO public.t VALUES (1, 1), (2, 1);
INSERT INTO public.u VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, r int REFERENCES public.t) PARTITION BY RANGE (id);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES FROM (1) TO (20) PARTITION BY RANGE (id);
CREATE TABLE public.t_aa PARTITION OF public.t_a FOR VALUES FROM (1) TO (6);
CREATE TABLE public.u (id int, r int CONSTRAINT u_t REFERENCES public.t);
INSERT INTO public.t VALUES (1, 1), (2, 1);
INSERT INTO public.u VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a partition whose rows are referenced gets other bounds and its table loses a column
-- from
CREATE TABLE public.t (id int PRIMARY KEY, c text, r int REFERENCES public.t) PARTITION BY RANGE (id);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES FROM (1) TO (10);
CREATE INDEX t_c ON public.t (c);
INSERT INTO public.t VALUES (1, 'a', 1), (2, 'b', 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, r int REFERENCES public.t) PARTITION BY RANGE (id);
CREATE TABLE public.t_a PARTITION OF public.t FOR VALUES FROM (1) TO (20);
INSERT INTO public.t VALUES (1, 1), (2, 1);
-- hazards: DATA_LOSS public.t.c, DATA_LOSS public.t_a.c
-- hazards back:
