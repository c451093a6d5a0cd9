-- case: a primary key is added
-- from
CREATE TABLE public.t (id int NOT NULL, a text);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a primary key comes to a nullable column, which is nullable again afterwards
-- from
CREATE TABLE public.t (id int, a text);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a primary key gains a column
-- from
CREATE TABLE public.t (tenant int, id int, a text, CONSTRAINT t_pkey PRIMARY KEY (id));
INSERT INTO public.t VALUES (1, 1, 'x'), (1, 2, 'y');
-- to
CREATE TABLE public.t (tenant int, id int, a text, CONSTRAINT t_pkey PRIMARY KEY (tenant, id));
INSERT INTO public.t VALUES (1, 1, 'x'), (1, 2, 'y');
-- hazards:
-- hazards back:

-- case: a primary key moves to another column
-- from
CREATE TABLE public.t (id int PRIMARY KEY, code text NOT NULL);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int, code text PRIMARY KEY);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a primary key has its columns in another order
-- from
CREATE TABLE public.t (a int, b int, PRIMARY KEY (a, b));
INSERT INTO public.t VALUES (1, 1), (1, 2);
-- to
CREATE TABLE public.t (a int, b int, PRIMARY KEY (b, a));
INSERT INTO public.t VALUES (1, 1), (1, 2);
-- hazards:
-- hazards back:

-- case: a primary key has another name
-- from
CREATE TABLE public.t (id int CONSTRAINT t_pkey PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, t_id int REFERENCES public.t);
INSERT INTO public.t VALUES (1), (2);
INSERT INTO public.c VALUES (1, 1);
-- to
CREATE TABLE public.t (id int CONSTRAINT pk_t PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, t_id int REFERENCES public.t);
INSERT INTO public.t VALUES (1), (2);
INSERT INTO public.c VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a referenced primary key gains included columns
-- from
CREATE TABLE public.t (id int, a int, CONSTRAINT t_pkey PRIMARY KEY (id));
CREATE TABLE public.c (id int PRIMARY KEY, t_id int NOT NULL REFERENCES public.t ON DELETE CASCADE);
CREATE TABLE public.d (id int PRIMARY KEY REFERENCES public.t);
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.c VALUES (1, 1);
INSERT INTO public.d VALUES (2);
-- to
CREATE TABLE public.t (id int, a int, CONSTRAINT t_pkey PRIMARY KEY (id) INCLUDE (a));
CREATE TABLE public.c (id int PRIMARY KEY, t_id int NOT NULL REFERENCES public.t ON DELETE CASCADE);
CREATE TABLE public.d (id int PRIMARY KEY REFERENCES public.t);
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.c VALUES (1, 1);
INSERT INTO public.d VALUES (2);
-- hazards:
-- hazards back:

-- case: a foreign key turns from the primary key to a unique one as the primary key moves
-- from
CREATE TABLE public.t (id int, code int NOT NULL, CONSTRAINT t_pkey PRIMARY KEY (id));
CREATE TABLE public.c (id int PRIMARY KEY, t_id int CONSTRAINT c_t REFERENCES public.t (id));
INSERT INTO public.t VALUES (1, 2), (2, 1);
INSERT INTO public.c VALUES (1, 1);
-- to
CREATE TABLE public.t (id int NOT NULL, code int, CONSTRAINT t_pkey PRIMARY KEY (code), CONSTRAINT t_id_key UNIQUE (id));
CREATE TABLE public.c (id int PRIMARY KEY, t_id int CONSTRAINT c_t REFERENCES public.t (id));
INSERT INTO public.t VALUES (1, 2), (2, 1);
INSERT INTO public.c VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a view groups by the primary key that changes its included columns
-- from
CREATE TABLE public.t (id int, a text, n int, CONSTRAINT t_pkey PRIMARY KEY (id));
CREATE VIEW public.v AS SELECT id, a, sum(n) AS s FROM public.t GROUP BY id;
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- to
CREATE TABLE public.t (id int, a text, n int, CONSTRAINT t_pkey PRIMARY KEY (id) INCLUDE (a));
CREATE VIEW public.v AS SELECT id, a, sum(n) AS s FROM public.t GROUP BY id;
INSERT INTO public.t VALUES (1, 'x', 1), (2, 'y', 2);
-- hazards:
-- hazards back:

-- case: a unique constraint is added
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y'), (3, NULL), (4, NULL);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text UNIQUE);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y'), (3, NULL);
-- hazards:
-- hazards back:

-- case: a unique constraint changes its columns under the same name
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b text, CONSTRAINT t_uq UNIQUE (a));
INSERT INTO public.t VALUES (1, 'x', 'p'), (2, 'y', 'q');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, b text, CONSTRAINT t_uq UNIQUE (a, b));
INSERT INTO public.t VALUES (1, 'x', 'p'), (2, 'y', 'q');
-- hazards:
-- hazards back:

-- case: a unique constraint with another name
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, CONSTRAINT t_a_key UNIQUE (a));
COMMENT ON CONSTRAINT t_a_key ON public.t IS 'one';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, CONSTRAINT "t Unique a" UNIQUE (a));
COMMENT ON CONSTRAINT "t Unique a" ON public.t IS 'one';
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: two unique constraints swap their names
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int, CONSTRAINT one UNIQUE (a), CONSTRAINT two UNIQUE (b));
INSERT INTO public.t VALUES (1, 1, 2), (2, 2, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int, CONSTRAINT two UNIQUE (a), CONSTRAINT one UNIQUE (b));
INSERT INTO public.t VALUES (1, 1, 2), (2, 2, 1);
-- hazards:
-- hazards back:

-- case: three unique constraints take each other's names in turn
-- from
CREATE TABLE public.t (a int, b int, c int, CONSTRAINT k1 UNIQUE (a), CONSTRAINT k2 UNIQUE (b), CONSTRAINT k3 UNIQUE (c));
INSERT INTO public.t VALUES (1, 1, 2), (2, 2, 1);
-- to
CREATE TABLE public.t (a int, b int, c int, CONSTRAINT k2 UNIQUE (a), CONSTRAINT k3 UNIQUE (b), CONSTRAINT k1 UNIQUE (c));
INSERT INTO public.t VALUES (1, 1, 2), (2, 2, 1);
-- hazards:
-- hazards back:

-- case: two checks swap their names
-- from
CREATE TABLE public.t (a int, b int, CONSTRAINT one CHECK (a > 0), CONSTRAINT two CHECK (b > 0));
INSERT INTO public.t VALUES (1, 2), (2, 1);
-- to
CREATE TABLE public.t (a int, b int, CONSTRAINT two CHECK (a > 0), CONSTRAINT one CHECK (b > 0));
INSERT INTO public.t VALUES (1, 2), (2, 1);
-- hazards:
-- hazards back:

-- case: a unique name passes from one table to another
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT the_key UNIQUE (a));
CREATE TABLE public.u (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.u VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE TABLE public.u (id int PRIMARY KEY, a int, CONSTRAINT the_key UNIQUE (a));
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.u VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a check name becomes a unique name
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT rule_a CHECK (a > 0));
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT rule_a UNIQUE (a));
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: the primary key becomes a unique constraint of the same name
-- from
CREATE TABLE public.t (id int NOT NULL, a int, CONSTRAINT t_id PRIMARY KEY (id));
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int NOT NULL, a int, CONSTRAINT t_id UNIQUE (id));
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: unique with nulls not distinct
-- since: 15
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT t_a UNIQUE (a));
INSERT INTO public.t VALUES (1, 1), (2, NULL);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT t_a UNIQUE NULLS NOT DISTINCT (a));
INSERT INTO public.t VALUES (1, 1), (2, NULL);
-- hazards:
-- hazards back:

-- case: unique becomes deferrable
-- from
CREATE TABLE public.t (id int PRIMARY KEY, pos int, CONSTRAINT t_pos UNIQUE (pos));
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, pos int, CONSTRAINT t_pos UNIQUE (pos) DEFERRABLE);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a deferrable unique becomes initially deferred
-- from
CREATE TABLE public.t (id int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED, pos int, CONSTRAINT t_pos UNIQUE (pos) DEFERRABLE INITIALLY IMMEDIATE);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY DEFERRABLE, pos int, CONSTRAINT t_pos UNIQUE (pos) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: unique with included columns and a fill factor
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int, c int, CONSTRAINT t_a UNIQUE (a) INCLUDE (b));
INSERT INTO public.t VALUES (1, 1, 1, 1), (2, 2, 2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY WITH (fillfactor = 80), a int, b int, c int, CONSTRAINT t_a UNIQUE (a) INCLUDE (b, c) WITH (fillfactor = 70));
INSERT INTO public.t VALUES (1, 1, 1, 1), (2, 2, 2, 2);
-- hazards:
-- hazards back:

-- case: a check is added to a filled table
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, NULL);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int CHECK (a > 0));
INSERT INTO public.t VALUES (1, 1), (2, NULL);
-- hazards:
-- hazards back:

-- case: a check changes under the same name
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT t_a CHECK (a > 0));
INSERT INTO public.t VALUES (1, 15), (2, 20);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT t_a CHECK (a BETWEEN 10 AND 100));
INSERT INTO public.t VALUES (1, 15), (2, 20);
-- hazards:
-- hazards back:

-- case: a check is renamed
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT t_check CHECK (a > 0 OR a IS NULL));
COMMENT ON CONSTRAINT t_check ON public.t IS 'positive';
INSERT INTO public.t VALUES (1, 15), (2, NULL);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT "t a positive" CHECK (a > 0 OR a IS NULL));
COMMENT ON CONSTRAINT "t a positive" ON public.t IS 'positive';
INSERT INTO public.t VALUES (1, 15), (2, NULL);
-- hazards:
-- hazards back:

-- case: a check without inheritance
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT t_a CHECK (a > 0));
INSERT INTO public.t VALUES (1, 15), (2, 20);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT t_a CHECK (a > 0) NO INHERIT);
INSERT INTO public.t VALUES (1, 15), (2, 20);
-- hazards:
-- hazards back:

-- case: a check that is not valid becomes valid
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
ALTER TABLE public.t ADD CONSTRAINT t_a CHECK (a > 0) NOT VALID;
INSERT INTO public.t VALUES (1, 15), (2, 20);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT t_a CHECK (a > 0));
INSERT INTO public.t VALUES (1, 15), (2, 20);
-- hazards:
-- hazards back:

-- case: a check that is not valid is added over rows that break it
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, -15), (2, 20);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, -15), (2, 20);
ALTER TABLE public.t ADD CONSTRAINT t_a CHECK (a > 0) NOT VALID;
-- hazards:
-- hazards back:

-- case: a check that is not valid changes its expression over rows that break both
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, -15), (2, 20);
ALTER TABLE public.t ADD CONSTRAINT t_a CHECK (a > 0) NOT VALID;
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, -15), (2, 20);
ALTER TABLE public.t ADD CONSTRAINT t_a CHECK (a > 10) NOT VALID;
-- hazards:
-- hazards back:

-- case: a check over several columns, a cast and a function
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b date, c date, CONSTRAINT span CHECK (b <= c));
INSERT INTO public.t VALUES (1, 'abc', '2020-01-01', '2020-02-01');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, b date, c date, CONSTRAINT span CHECK (b <= c AND (c - b) < 366), CONSTRAINT len CHECK (char_length(a) > 2 AND a ~ '^[a-z]+$'), CHECK (a = ANY (ARRAY['abc', 'abd'])));
INSERT INTO public.t VALUES (1, 'abc', '2020-01-01', '2020-02-01');
-- hazards:
-- hazards back:

-- case: a check that calls a new function
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 2), (2, 4);
-- to
CREATE FUNCTION public.even(n int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT n % 2 = 0 $$;
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT t_even CHECK (public.even(a)));
INSERT INTO public.t VALUES (1, 2), (2, 4);
-- hazards:
-- hazards back:

-- case: an exclusion constraint comes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, span int4range);
INSERT INTO public.t VALUES (1, '[1,5)'), (2, '[5,9)');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, span int4range, CONSTRAINT no_overlap EXCLUDE USING gist (span WITH &&));
INSERT INTO public.t VALUES (1, '[1,5)'), (2, '[5,9)');
-- hazards:
-- hazards back:

-- case: an exclusion constraint changes its predicate and becomes deferrable
-- from
CREATE TABLE public.t (id int PRIMARY KEY, span int4range, live boolean, CONSTRAINT no_overlap EXCLUDE USING gist (span WITH &&));
INSERT INTO public.t VALUES (1, '[1,5)', true), (2, '[5,9)', false);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, span int4range, live boolean, CONSTRAINT no_overlap EXCLUDE USING gist (span WITH &&) WHERE (live) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO public.t VALUES (1, '[1,5)', true), (2, '[5,9)', false);
-- hazards:
-- hazards back:

-- case: an exclusion constraint over expressions with btree and hash
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, b text);
INSERT INTO public.t VALUES (1, 'A', 'p'), (2, 'b', 'q');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, b text, CONSTRAINT ex1 EXCLUDE USING btree ((lower(a)) WITH =, b WITH =), CONSTRAINT ex2 EXCLUDE USING hash (b WITH =));
COMMENT ON CONSTRAINT ex1 ON public.t IS 'no twins';
INSERT INTO public.t VALUES (1, 'A', 'p'), (2, 'b', 'q');
-- hazards:
-- hazards back:

-- case: a foreign key is added between filled tables
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, p_id int);
INSERT INTO public.p VALUES (1), (2);
INSERT INTO public.c VALUES (1, 1), (2, NULL);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, p_id int REFERENCES public.p);
INSERT INTO public.p VALUES (1), (2);
INSERT INTO public.c VALUES (1, 1), (2, NULL);
-- hazards:
-- hazards back:

-- case: foreign keys change their actions
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int DEFAULT 1 CONSTRAINT fa REFERENCES public.p, b int CONSTRAINT fb REFERENCES public.p ON DELETE CASCADE, c int CONSTRAINT fc REFERENCES public.p ON UPDATE CASCADE ON DELETE RESTRICT, d int CONSTRAINT fd REFERENCES public.p ON DELETE SET NULL);
INSERT INTO public.p VALUES (1), (2);
INSERT INTO public.c VALUES (1, 1, 1, 1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int DEFAULT 1 CONSTRAINT fa REFERENCES public.p ON DELETE SET DEFAULT, b int CONSTRAINT fb REFERENCES public.p ON DELETE SET NULL ON UPDATE SET NULL, c int CONSTRAINT fc REFERENCES public.p ON UPDATE RESTRICT, d int CONSTRAINT fd REFERENCES public.p ON DELETE NO ACTION ON UPDATE SET DEFAULT);
INSERT INTO public.p VALUES (1), (2);
INSERT INTO public.c VALUES (1, 1, 1, 1, 1);
-- hazards:
-- hazards back:

-- case: a foreign key sets only some columns to null
-- since: 15
-- from
CREATE TABLE public.p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE public.c (id int PRIMARY KEY, a int, b int, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES public.p ON DELETE SET NULL);
INSERT INTO public.p VALUES (1, 1), (2, 2);
INSERT INTO public.c VALUES (1, 1, 1);
-- to
CREATE TABLE public.p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE public.c (id int PRIMARY KEY, a int, b int, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES public.p ON DELETE SET NULL (b));
INSERT INTO public.p VALUES (1, 1), (2, 2);
INSERT INTO public.c VALUES (1, 1, 1);
-- hazards:
-- hazards back:

-- case: a foreign key matches in full
-- from
CREATE TABLE public.p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE public.c (id int PRIMARY KEY, a int, b int, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES public.p);
INSERT INTO public.p VALUES (1, 1), (2, 2);
INSERT INTO public.c VALUES (1, 1, 1), (2, NULL, NULL);
-- to
CREATE TABLE public.p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE public.c (id int PRIMARY KEY, a int, b int, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES public.p MATCH FULL);
INSERT INTO public.p VALUES (1, 1), (2, 2);
INSERT INTO public.c VALUES (1, 1, 1), (2, NULL, NULL);
-- hazards:
-- hazards back:

-- case: a foreign key becomes deferrable and then initially deferred
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int CONSTRAINT fa REFERENCES public.p, b int CONSTRAINT fb REFERENCES public.p DEFERRABLE);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (1, 1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int CONSTRAINT fa REFERENCES public.p DEFERRABLE, b int CONSTRAINT fb REFERENCES public.p DEFERRABLE INITIALLY DEFERRED);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (1, 1, 1);
-- hazards:
-- hazards back:

-- case: a foreign key that is not valid becomes valid
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int);
ALTER TABLE public.c ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.p NOT VALID;
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int, CONSTRAINT f FOREIGN KEY (a) REFERENCES public.p);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a foreign key that is not valid comes over orphans
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (1, 1), (2, 99);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (1, 1), (2, 99);
ALTER TABLE public.c ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.p NOT VALID;
-- hazards:
-- hazards back:

-- case: a foreign key is renamed
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int CONSTRAINT c_a_fkey REFERENCES public.p ON DELETE CASCADE);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int CONSTRAINT fk_c_p REFERENCES public.p ON DELETE CASCADE);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a foreign key points to another table
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.q (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int CONSTRAINT f REFERENCES public.p);
INSERT INTO public.p VALUES (1);
INSERT INTO public.q VALUES (1);
INSERT INTO public.c VALUES (1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.q (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int CONSTRAINT f REFERENCES public.q);
INSERT INTO public.p VALUES (1);
INSERT INTO public.q VALUES (1);
INSERT INTO public.c VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a referenced table is replaced by another
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (1, NULL);
ALTER TABLE public.c ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.p;
-- to
CREATE TABLE public.q (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, a int);
INSERT INTO public.q VALUES (1);
INSERT INTO public.c VALUES (1, NULL);
ALTER TABLE public.c ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.q;
-- hazards: DATA_LOSS public.p
-- hazards back: DATA_LOSS public.q

-- case: a table references itself
-- from
CREATE TABLE public.node (id int PRIMARY KEY, parent int);
INSERT INTO public.node VALUES (1, NULL), (2, 1);
-- to
CREATE TABLE public.node (id int PRIMARY KEY, parent int REFERENCES public.node ON DELETE CASCADE);
INSERT INTO public.node VALUES (1, NULL), (2, 1);
-- hazards:
-- hazards back:

-- case: a new table references itself by two columns
-- from
CREATE TABLE public.other (id int PRIMARY KEY);
INSERT INTO public.other VALUES (1);
-- to
CREATE TABLE public.other (id int PRIMARY KEY);
CREATE TABLE public.node (tree int, id int, parent int, PRIMARY KEY (tree, id), CONSTRAINT up FOREIGN KEY (tree, parent) REFERENCES public.node (tree, id));
INSERT INTO public.other VALUES (1);
INSERT INTO public.node VALUES (1, 1, NULL), (1, 2, 1);
-- hazards:
-- hazards back: DATA_LOSS public.node

-- case: two new tables reference each other
-- from
CREATE TABLE public.other (id int PRIMARY KEY);
INSERT INTO public.other VALUES (1);
-- to
CREATE TABLE public.other (id int PRIMARY KEY);
CREATE TABLE public.a (id int PRIMARY KEY, b_id int);
CREATE TABLE public.b (id int PRIMARY KEY, a_id int REFERENCES public.a);
ALTER TABLE public.a ADD FOREIGN KEY (b_id) REFERENCES public.b;
INSERT INTO public.other VALUES (1);
INSERT INTO public.a VALUES (1, NULL);
INSERT INTO public.b VALUES (1, 1);
UPDATE public.a SET b_id = 1;
-- hazards:
-- hazards back: DATA_LOSS public.a, DATA_LOSS public.b

-- case: two tables that stay start to reference each other
-- from
CREATE TABLE public.a (id int PRIMARY KEY, b_id int);
CREATE TABLE public.b (id int PRIMARY KEY, a_id int);
INSERT INTO public.a VALUES (1, 1);
INSERT INTO public.b VALUES (1, 1);
-- to
CREATE TABLE public.a (id int PRIMARY KEY, b_id int);
CREATE TABLE public.b (id int PRIMARY KEY, a_id int);
INSERT INTO public.a VALUES (1, 1);
INSERT INTO public.b VALUES (1, 1);
ALTER TABLE public.a ADD FOREIGN KEY (b_id) REFERENCES public.b;
ALTER TABLE public.b ADD FOREIGN KEY (a_id) REFERENCES public.a;
-- hazards:
-- hazards back:

-- case: a circle of three tables turns round
-- from
CREATE TABLE public.a (id int PRIMARY KEY, x int);
CREATE TABLE public.b (id int PRIMARY KEY, x int);
CREATE TABLE public.c (id int PRIMARY KEY, x int);
INSERT INTO public.a VALUES (1, 1);
INSERT INTO public.b VALUES (1, 1);
INSERT INTO public.c VALUES (1, 1);
ALTER TABLE public.a ADD CONSTRAINT fa FOREIGN KEY (x) REFERENCES public.b;
ALTER TABLE public.b ADD CONSTRAINT fb FOREIGN KEY (x) REFERENCES public.c;
ALTER TABLE public.c ADD CONSTRAINT fc FOREIGN KEY (x) REFERENCES public.a;
-- to
CREATE TABLE public.a (id int PRIMARY KEY, x int);
CREATE TABLE public.b (id int PRIMARY KEY, x int);
CREATE TABLE public.c (id int PRIMARY KEY, x int);
INSERT INTO public.a VALUES (1, 1);
INSERT INTO public.b VALUES (1, 1);
INSERT INTO public.c VALUES (1, 1);
ALTER TABLE public.a ADD CONSTRAINT fa FOREIGN KEY (x) REFERENCES public.c;
ALTER TABLE public.b ADD CONSTRAINT fb FOREIGN KEY (x) REFERENCES public.a;
ALTER TABLE public.c ADD CONSTRAINT fc FOREIGN KEY (x) REFERENCES public.b;
-- hazards:
-- hazards back:

-- case: a circle of foreign keys whose types all change
-- from
CREATE TABLE public.a (id int PRIMARY KEY, b_id int);
CREATE TABLE public.b (id int PRIMARY KEY, a_id int);
INSERT INTO public.a VALUES (1, 1);
INSERT INTO public.b VALUES (1, 1);
ALTER TABLE public.a ADD FOREIGN KEY (b_id) REFERENCES public.b;
ALTER TABLE public.b ADD FOREIGN KEY (a_id) REFERENCES public.a;
-- to
CREATE TABLE public.a (id text PRIMARY KEY, b_id text);
CREATE TABLE public.b (id text PRIMARY KEY, a_id text);
INSERT INTO public.a VALUES ('1', '1');
INSERT INTO public.b VALUES ('1', '1');
ALTER TABLE public.a ADD FOREIGN KEY (b_id) REFERENCES public.b;
ALTER TABLE public.b ADD FOREIGN KEY (a_id) REFERENCES public.a;
-- hazards: TABLE_REWRITE public.a, TABLE_REWRITE public.b
-- hazards back: TABLE_REWRITE public.a, TABLE_REWRITE public.b

-- case: a foreign key to a unique constraint that is made anew
-- from
CREATE TABLE public.p (id int PRIMARY KEY, code text NOT NULL, CONSTRAINT p_code UNIQUE (code));
CREATE TABLE public.c (id int PRIMARY KEY, code text REFERENCES public.p (code));
INSERT INTO public.p VALUES (1, 'x');
INSERT INTO public.c VALUES (1, 'x');
-- to
CREATE TABLE public.p (id int PRIMARY KEY, code text NOT NULL, CONSTRAINT p_code UNIQUE (code) INCLUDE (id));
CREATE TABLE public.c (id int PRIMARY KEY, code text REFERENCES public.p (code));
INSERT INTO public.p VALUES (1, 'x');
INSERT INTO public.c VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: a foreign key to a unique index that becomes a constraint
-- from
CREATE TABLE public.p (id int PRIMARY KEY, code text NOT NULL);
CREATE UNIQUE INDEX p_code ON public.p (code);
CREATE TABLE public.c (id int PRIMARY KEY, code text REFERENCES public.p (code));
INSERT INTO public.p VALUES (1, 'x');
INSERT INTO public.c VALUES (1, 'x');
-- to
CREATE TABLE public.p (id int PRIMARY KEY, code text NOT NULL);
ALTER TABLE public.p ADD CONSTRAINT p_code UNIQUE (code);
CREATE TABLE public.c (id int PRIMARY KEY, code text REFERENCES public.p (code));
INSERT INTO public.p VALUES (1, 'x');
INSERT INTO public.c VALUES (1, 'x');
-- hazards:
-- hazards back:

-- case: a unique index becomes a primary key of the same name
-- from
CREATE TABLE public.t (id int NOT NULL, a int);
CREATE UNIQUE INDEX t_key ON public.t (id);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int NOT NULL, a int, CONSTRAINT t_key PRIMARY KEY (id));
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a foreign key and the keys it joins all change at once
-- from
CREATE TABLE public.p (id int, CONSTRAINT p_pkey PRIMARY KEY (id));
CREATE TABLE public.c (id int PRIMARY KEY, p_id int NOT NULL, CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES public.p (id));
INSERT INTO public.p VALUES (1), (2);
INSERT INTO public.c VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.p (tenant int NOT NULL DEFAULT 0, id int, CONSTRAINT p_pkey PRIMARY KEY (tenant, id));
CREATE TABLE public.c (id int PRIMARY KEY, tenant int NOT NULL DEFAULT 0, p_id int NOT NULL, CONSTRAINT c_p FOREIGN KEY (tenant, p_id) REFERENCES public.p (tenant, id));
INSERT INTO public.p VALUES (0, 1), (0, 2);
INSERT INTO public.c VALUES (1, 0, 1), (2, 0, 2);
-- hazards:
-- hazards back: DATA_LOSS public.p.tenant, DATA_LOSS public.c.tenant

-- case: a foreign key across schemas with quoted names
-- from
CREATE SCHEMA "My Schema";
CREATE TABLE "My Schema"."P" ("Id" int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, "P id" int);
INSERT INTO "My Schema"."P" VALUES (1);
INSERT INTO public.c VALUES (1, 1);
-- to
CREATE SCHEMA "My Schema";
CREATE TABLE "My Schema"."P" ("Id" int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, "P id" int, CONSTRAINT "c -> P" FOREIGN KEY ("P id") REFERENCES "My Schema"."P" ("Id"));
INSERT INTO "My Schema"."P" VALUES (1);
INSERT INTO public.c VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a column with a foreign key and its parent table go together
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.c (id int PRIMARY KEY, p_id int REFERENCES public.p);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (1, 1);
-- to
CREATE TABLE public.c (id int PRIMARY KEY);
INSERT INTO public.c VALUES (1);
-- hazards: DATA_LOSS public.p, DATA_LOSS public.c.p_id
-- hazards back:

-- case: comments on constraints come and go
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, a int CONSTRAINT ca CHECK (a > 0), b int CONSTRAINT cb UNIQUE, c int CONSTRAINT cc REFERENCES public.p);
COMMENT ON CONSTRAINT ca ON public.t IS 'check';
COMMENT ON CONSTRAINT t_pkey ON public.t IS 'old';
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1, 1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, a int CONSTRAINT ca CHECK (a > 0), b int CONSTRAINT cb UNIQUE, c int CONSTRAINT cc REFERENCES public.p);
COMMENT ON CONSTRAINT cb ON public.t IS 'unique';
COMMENT ON CONSTRAINT cc ON public.t IS 'foreign';
COMMENT ON CONSTRAINT t_pkey ON public.t IS 'new';
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1, 1, 1);
-- hazards:
-- hazards back:

-- case: a check is no longer enforced
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT ca CHECK (a > 0));
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT ca CHECK (a > 0) NOT ENFORCED);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a foreign key is no longer enforced
-- since: 18
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT f FOREIGN KEY (a) REFERENCES public.p);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, a int, CONSTRAINT f FOREIGN KEY (a) REFERENCES public.p NOT ENFORCED);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a primary key without overlaps
-- since: 18
-- from
CREATE TABLE public.t (id int4range NOT NULL, during daterange NOT NULL, a text, CONSTRAINT t_pkey PRIMARY KEY (id, during));
INSERT INTO public.t VALUES ('[1,2)', '[2020-01-01,2020-02-01)', 'x'), ('[1,2)', '[2020-02-01,2020-03-01)', 'y');
-- to
CREATE TABLE public.t (id int4range NOT NULL, during daterange NOT NULL, a text, CONSTRAINT t_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS));
INSERT INTO public.t VALUES ('[1,2)', '[2020-01-01,2020-02-01)', 'x'), ('[1,2)', '[2020-02-01,2020-03-01)', 'y');
-- hazards:
-- hazards back:

-- case: a foreign key over a period
-- since: 18
-- from
CREATE TABLE public.p (id int4range NOT NULL, during daterange NOT NULL, CONSTRAINT p_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE public.c (id int PRIMARY KEY, p_id int4range, during daterange);
INSERT INTO public.p VALUES ('[1,2)', '[2020-01-01,2020-02-01)');
INSERT INTO public.c VALUES (1, '[1,2)', '[2020-01-05,2020-01-09)');
-- to
CREATE TABLE public.p (id int4range NOT NULL, during daterange NOT NULL, CONSTRAINT p_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE public.c (id int PRIMARY KEY, p_id int4range, during daterange, CONSTRAINT f FOREIGN KEY (p_id, PERIOD during) REFERENCES public.p (id, PERIOD during));
INSERT INTO public.p VALUES ('[1,2)', '[2020-01-01,2020-02-01)');
INSERT INTO public.c VALUES (1, '[1,2)', '[2020-01-05,2020-01-09)');
-- hazards:
-- hazards back:

-- case: a unique key without overlaps comes with its foreign key
-- since: 18
-- from
CREATE TABLE public.p (id int4range NOT NULL, during daterange NOT NULL);
CREATE TABLE public.c (id int PRIMARY KEY, p_id int4range, during daterange);
INSERT INTO public.p VALUES ('[1,2)', '[2020-01-01,2020-02-01)');
INSERT INTO public.c VALUES (1, '[1,2)', '[2020-01-05,2020-01-09)');
-- to
CREATE TABLE public.p (id int4range NOT NULL, during daterange NOT NULL, CONSTRAINT p_uq UNIQUE (id, during WITHOUT OVERLAPS));
CREATE TABLE public.c (id int PRIMARY KEY, p_id int4range, during daterange, CONSTRAINT f FOREIGN KEY (p_id, PERIOD during) REFERENCES public.p (id, PERIOD during));
INSERT INTO public.p VALUES ('[1,2)', '[2020-01-01,2020-02-01)');
INSERT INTO public.c VALUES (1, '[1,2)', '[2020-01-05,2020-01-09)');
-- hazards:
-- hazards back:

-- case: a not null constraint has a name of its own
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int NOT NULL);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int CONSTRAINT a_is_needed NOT NULL);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a not null constraint that is not valid
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, NULL);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, NULL);
ALTER TABLE public.t ADD CONSTRAINT t_a_nn NOT NULL a NOT VALID;
-- hazards:
-- hazards back:

-- case: a not null constraint without inheritance
-- since: 18
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int CONSTRAINT nn NOT NULL);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int CONSTRAINT nn NOT NULL NO INHERIT);
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a primary key that others refer to gets another name
-- from
CREATE TABLE public.t (id int, a int, CONSTRAINT t_pkey PRIMARY KEY (id));
CREATE TABLE public.c (id int PRIMARY KEY, t_id int CONSTRAINT f REFERENCES public.t);
CREATE VIEW public.v AS SELECT id, a FROM public.t GROUP BY id;
INSERT INTO public.t VALUES (1, 1);
INSERT INTO public.c VALUES (1, 1);
-- to
CREATE TABLE public.t (id int, a int, CONSTRAINT t_k PRIMARY KEY (id));
CREATE TABLE public.c (id int PRIMARY KEY, t_id int CONSTRAINT f REFERENCES public.t);
CREATE VIEW public.v AS SELECT id, a FROM public.t GROUP BY id;
INSERT INTO public.t VALUES (1, 1);
INSERT INTO public.c VALUES (1, 1);
-- hazards:
-- hazards back:
