-- case: a statistics object is created
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE STATISTICS public.st ON a, b FROM public.t;
COMMENT ON STATISTICS public.st IS 'a and b';
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- hazards:
-- hazards back:

-- case: the kinds of a statistics object change
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE STATISTICS public.st (ndistinct) ON a, b FROM public.t;
COMMENT ON STATISTICS public.st IS 'kept';
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE STATISTICS public.st (dependencies, mcv) ON a, b FROM public.t;
COMMENT ON STATISTICS public.st IS 'kept';
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- hazards:
-- hazards back:

-- case: the columns of a statistics object change
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE STATISTICS public.st ON a, b FROM public.t;
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE STATISTICS public.st ON a, b, id FROM public.t;
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- hazards:
-- hazards back:

-- case: statistics over expressions
-- since: 14
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE STATISTICS public.st ON (a + id) FROM public.t;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE STATISTICS public.st (mcv) ON (a % 10), lower(b), id FROM public.t;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: the target of a statistics object comes and changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE STATISTICS public.s1 ON a, b FROM public.t;
CREATE STATISTICS public.s2 ON a, id FROM public.t;
ALTER STATISTICS public.s2 SET STATISTICS 100;
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE STATISTICS public.s1 ON a, b FROM public.t;
CREATE STATISTICS public.s2 ON a, id FROM public.t;
ALTER STATISTICS public.s1 SET STATISTICS 0;
ALTER STATISTICS public.s2 SET STATISTICS 5000;
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- hazards:
-- hazards back:

-- case: a statistics object in another schema than its table
-- from
CREATE SCHEMA "Stat";
CREATE TABLE public.t (id int PRIMARY KEY, a int, "B" int);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- to
CREATE SCHEMA "Stat";
CREATE TABLE public.t (id int PRIMARY KEY, a int, "B" int);
CREATE STATISTICS "Stat"."my st" (ndistinct, dependencies, mcv) ON a, "B" FROM public.t;
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- hazards:
-- hazards back:

-- case: a column with targets of statistics and of an index gets another type
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int);
CREATE STATISTICS public.s ON a, b FROM public.t;
ALTER STATISTICS public.s SET STATISTICS 50;
CREATE INDEX i ON public.t ((a + 1));
ALTER INDEX public.i ALTER COLUMN 1 SET STATISTICS 60;
INSERT INTO public.t VALUES (1, 1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint, b int);
CREATE STATISTICS public.s ON a, b FROM public.t;
ALTER STATISTICS public.s SET STATISTICS 50;
CREATE INDEX i ON public.t ((a + 1));
ALTER INDEX public.i ALTER COLUMN 1 SET STATISTICS 60;
INSERT INTO public.t VALUES (1, 1, 1);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t
