-- case: a child table is created
-- from
CREATE TABLE public.p (id int PRIMARY KEY, a text);
INSERT INTO public.p VALUES (1, 'x');
-- to
CREATE TABLE public.p (id int PRIMARY KEY, a text);
CREATE TABLE public.c (b int) INHERITS (public.p);
INSERT INTO public.p VALUES (1, 'x');
INSERT INTO public.c VALUES (2, 'y', 2);
-- hazards:
-- hazards back: DATA_LOSS public.c

-- case: a table comes to inherit from another
-- from
CREATE TABLE public.p (id int NOT NULL, a text);
CREATE TABLE public.c (b int, id int NOT NULL, a text);
INSERT INTO public.p VALUES (1, 'x');
INSERT INTO public.c VALUES (2, 2, 'y');
-- to
CREATE TABLE public.p (id int NOT NULL, a text);
CREATE TABLE public.c (b int, id int NOT NULL, a text) INHERITS (public.p);
INSERT INTO public.p VALUES (1, 'x');
INSERT INTO public.c (b, id, a) VALUES (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a column is added to a parent
-- from
CREATE TABLE public.p (id int, a text);
CREATE TABLE public.c (b int) INHERITS (public.p);
CREATE TABLE public.d () INHERITS (public.c);
INSERT INTO public.p VALUES (1, 'x');
INSERT INTO public.c VALUES (2, 'y', 2);
INSERT INTO public.d VALUES (3, 'z', 3);
-- to
CREATE TABLE public.p (id int, a text, n int NOT NULL DEFAULT 5);
CREATE TABLE public.c (b int) INHERITS (public.p);
CREATE TABLE public.d () INHERITS (public.c);
INSERT INTO public.p VALUES (1, 'x');
INSERT INTO public.c VALUES (2, 'y', 5, 2);
INSERT INTO public.d VALUES (3, 'z', 5, 3);
-- hazards:
-- hazards back: DATA_LOSS public.p.n

-- case: a column that a child already had is added to the parent
-- from
CREATE TABLE public.p (id int);
CREATE TABLE public.c (n int DEFAULT 1) INHERITS (public.p);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (2, 2);
-- to
CREATE TABLE public.p (id int, n int);
CREATE TABLE public.c (n int DEFAULT 1) INHERITS (public.p);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (2, 2);
-- hazards:
-- hazards back: DATA_LOSS public.p.n

-- case: a column of the parent is retyped
-- from
CREATE TABLE public.p (id int, a int);
CREATE TABLE public.c (b int) INHERITS (public.p);
CREATE INDEX c_a ON public.c (a);
CREATE VIEW public.v AS SELECT a FROM public.c;
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (2, 2, 2);
-- to
CREATE TABLE public.p (id int, a bigint);
CREATE TABLE public.c (b int) INHERITS (public.p);
CREATE INDEX c_a ON public.c (a);
CREATE VIEW public.v AS SELECT a FROM public.c;
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (2, 2, 2);
-- hazards: TABLE_REWRITE public.p
-- hazards back: TABLE_REWRITE public.p

-- case: a child has a default and a not null of its own
-- from
CREATE TABLE public.p (id int, a int DEFAULT 1);
CREATE TABLE public.c () INHERITS (public.p);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (2, 2);
-- to
CREATE TABLE public.p (id int, a int DEFAULT 2);
CREATE TABLE public.c () INHERITS (public.p);
ALTER TABLE public.c ALTER COLUMN a SET DEFAULT 77;
ALTER TABLE public.c ALTER COLUMN id SET NOT NULL;
COMMENT ON COLUMN public.c.a IS 'own';
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (2, 2);
-- hazards:
-- hazards back:

-- case: a check on the parent is inherited
-- from
CREATE TABLE public.p (id int, a int);
CREATE TABLE public.c () INHERITS (public.p);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (2, 2);
-- to
CREATE TABLE public.p (id int, a int, CONSTRAINT pos CHECK (a > 0), CONSTRAINT own CHECK (a < 2) NO INHERIT);
CREATE TABLE public.c () INHERITS (public.p);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (2, 2);
-- hazards:
-- hazards back:

-- case: an inherited check changes and the child has the same one
-- from
CREATE TABLE public.p (id int, a int, CONSTRAINT pos CHECK (a > 0));
CREATE TABLE public.c (CONSTRAINT pos CHECK (a > 0), CONSTRAINT own CHECK (a < 100)) INHERITS (public.p);
INSERT INTO public.p VALUES (1, 5);
INSERT INTO public.c VALUES (2, 6);
-- to
CREATE TABLE public.p (id int, a int, CONSTRAINT pos CHECK (a > 1));
CREATE TABLE public.c (CONSTRAINT pos CHECK (a > 1), CONSTRAINT own CHECK (a < 200)) INHERITS (public.p);
INSERT INTO public.p VALUES (1, 5);
INSERT INTO public.c VALUES (2, 6);
-- hazards:
-- hazards back:

-- case: a child gets a second parent
-- from
CREATE TABLE public.p (id int NOT NULL, a int);
CREATE TABLE public.q (id int NOT NULL, b int);
CREATE TABLE public.c (b int) INHERITS (public.p);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.q VALUES (1, 1);
INSERT INTO public.c VALUES (2, 2, 2);
-- to
CREATE TABLE public.p (id int NOT NULL, a int);
CREATE TABLE public.q (id int NOT NULL, b int);
CREATE TABLE public.c (b int) INHERITS (public.p, public.q);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.q VALUES (1, 1);
INSERT INTO public.c VALUES (2, 2, 2);
-- hazards:
-- hazards back:

-- case: a child passes from one parent to another
-- from
CREATE TABLE public.p (id int);
CREATE TABLE public.q (id int);
CREATE TABLE public.c (id int) INHERITS (public.p);
INSERT INTO public.p VALUES (1);
INSERT INTO public.q VALUES (1);
INSERT INTO public.c VALUES (2);
-- to
CREATE TABLE public.p (id int);
CREATE TABLE public.q (id int);
CREATE TABLE public.c (id int) INHERITS (public.q);
INSERT INTO public.p VALUES (1);
INSERT INTO public.q VALUES (1);
INSERT INTO public.c VALUES (2);
-- hazards:
-- hazards back:

-- case: a parent is dropped and the child stays
-- from
CREATE TABLE public.p (id int, a int);
CREATE TABLE public.c (id int, a int) INHERITS (public.p);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (2, 2);
-- to
CREATE TABLE public.c (id int, a int);
INSERT INTO public.c VALUES (2, 2);
-- hazards: DATA_LOSS public.p
-- hazards back:

-- case: an only inherited column becomes the child's own
-- from
CREATE TABLE public.p (id int, a int);
CREATE TABLE public.c () INHERITS (public.p);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (2, 2);
-- to
CREATE TABLE public.p (id int);
CREATE TABLE public.c (a int) INHERITS (public.p);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (2, 2);
-- hazards: DATA_LOSS public.p.a
-- hazards back:

-- case: one child keeps the inherited column, another one loses it
-- from
CREATE TABLE public.p (id int, a int);
CREATE TABLE public.c () INHERITS (public.p);
CREATE TABLE public.d () INHERITS (public.p);
INSERT INTO public.c VALUES (2, 2);
INSERT INTO public.d VALUES (3, 3);
-- to
CREATE TABLE public.p (id int);
CREATE TABLE public.c (a int) INHERITS (public.p);
CREATE TABLE public.d () INHERITS (public.p);
INSERT INTO public.c VALUES (2, 2);
INSERT INTO public.d VALUES (3);
-- hazards: DATA_LOSS public.p.a, DATA_LOSS public.d.a
-- hazards back:

-- case: a column that parent and child have both goes
-- from
CREATE TABLE public.p (id int, a int);
CREATE TABLE public.c (a int) INHERITS (public.p);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.c VALUES (2, 2);
-- to
CREATE TABLE public.p (id int);
CREATE TABLE public.c () INHERITS (public.p);
INSERT INTO public.p VALUES (1);
INSERT INTO public.c VALUES (2);
-- hazards: DATA_LOSS public.p.a, DATA_LOSS public.c.a
-- hazards back:

-- case: a column of two parents is dropped from one
-- from
CREATE TABLE public.p (id int, a int);
CREATE TABLE public.q (a int, b int);
CREATE TABLE public.c () INHERITS (public.p, public.q);
INSERT INTO public.p VALUES (1, 1);
INSERT INTO public.q VALUES (1, 1);
INSERT INTO public.c VALUES (1, 2, 3);
-- to
CREATE TABLE public.p (id int);
CREATE TABLE public.q (a int, b int);
CREATE TABLE public.c () INHERITS (public.p, public.q);
INSERT INTO public.p VALUES (1);
INSERT INTO public.q VALUES (1, 1);
INSERT INTO public.c VALUES (1, 2, 3);
-- hazards: DATA_LOSS public.p.a
-- hazards back:

-- case: a check that is not valid above is valid below
-- from
CREATE TABLE public.p (a int);
CREATE TABLE public.c () INHERITS (public.p);
CREATE TABLE public.d () INHERITS (public.c);
INSERT INTO public.c VALUES (1);
-- to
CREATE TABLE public.p (a int);
ALTER TABLE public.p ADD CONSTRAINT k CHECK (a > 0) NOT VALID;
CREATE TABLE public.c () INHERITS (public.p);
CREATE TABLE public.d () INHERITS (public.c);
INSERT INTO public.c VALUES (1);
-- hazards:
-- hazards back:

-- case: a new child comes while the check above it is not valid
-- from
CREATE TABLE public.p (a int);
INSERT INTO public.p VALUES (1);
-- to
CREATE TABLE public.p (a int);
ALTER TABLE public.p ADD CONSTRAINT k CHECK (a > 0) NOT VALID;
CREATE TABLE public.c () INHERITS (public.p);
INSERT INTO public.p VALUES (1);
-- hazards:
-- hazards back: DATA_LOSS public.c

-- case: a column under a check that is valid below only gets another type
-- from
CREATE TABLE public.p (a int);
ALTER TABLE public.p ADD CONSTRAINT k CHECK (a > 0) NOT VALID;
CREATE TABLE public.c () INHERITS (public.p);
INSERT INTO public.c VALUES (1);
-- to
CREATE TABLE public.p (a bigint);
ALTER TABLE public.p ADD CONSTRAINT k CHECK (a > 0) NOT VALID;
CREATE TABLE public.c () INHERITS (public.p);
INSERT INTO public.c VALUES (1);
-- hazards: TABLE_REWRITE public.p
-- hazards back: TABLE_REWRITE public.p
