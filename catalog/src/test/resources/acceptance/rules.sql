-- case: a rule is created
-- from
CREATE TABLE public.log (id int, at timestamptz);
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.log VALUES (1, NULL);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.log (id int, at timestamptz);
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.log VALUES (1, NULL);
INSERT INTO public.t VALUES (1, 1);
CREATE RULE note AS ON INSERT TO public.t DO ALSO INSERT INTO public.log VALUES (new.id, now());
COMMENT ON RULE note ON public.t IS 'keeps a log';
-- hazards:
-- hazards back:

-- case: a rule changes its condition, command and action
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
CREATE RULE r1 AS ON DELETE TO public.t DO INSTEAD NOTHING;
CREATE RULE r2 AS ON UPDATE TO public.t WHERE new.a > 5 DO INSTEAD NOTHING;
CREATE RULE r3 AS ON INSERT TO public.t DO ALSO NOTIFY t_new;
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
CREATE RULE r1 AS ON DELETE TO public.t WHERE old.id = 0 DO INSTEAD NOTHING;
CREATE RULE r2 AS ON INSERT TO public.t WHERE new.a > 5 DO INSTEAD NOTHING;
CREATE RULE r3 AS ON INSERT TO public.t DO ALSO (NOTIFY t_new; UPDATE public.t SET a = 0 WHERE t.id = new.id - 1);
-- hazards:
-- hazards back:

-- case: rules make a view writable
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a + 1 AS b FROM public.t;
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a + 1 AS b FROM public.t;
CREATE RULE v_ins AS ON INSERT TO public.v DO INSTEAD INSERT INTO public.t VALUES (new.id, new.b - 1) RETURNING t.id, t.a + 1;
CREATE RULE v_upd AS ON UPDATE TO public.v DO INSTEAD UPDATE public.t SET a = new.b - 1 WHERE t.id = old.id;
CREATE RULE v_del AS ON DELETE TO public.v DO INSTEAD DELETE FROM public.t WHERE t.id = old.id;
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: rules are disabled, on a replica and always
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
CREATE RULE r1 AS ON DELETE TO public.t WHERE old.id = 0 DO INSTEAD NOTHING;
CREATE RULE r2 AS ON DELETE TO public.t WHERE old.id = 1 DO INSTEAD NOTHING;
ALTER TABLE public.t DISABLE RULE r2;
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
CREATE RULE r1 AS ON DELETE TO public.t WHERE old.id = 0 DO INSTEAD NOTHING;
CREATE RULE r2 AS ON DELETE TO public.t WHERE old.id = 1 DO INSTEAD NOTHING;
ALTER TABLE public.t DISABLE RULE r1;
ALTER TABLE public.t ENABLE ALWAYS RULE r2;
-- hazards:
-- hazards back:

-- case: a disabled rule with a comment changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
CREATE RULE r AS ON DELETE TO public.t WHERE old.id = 0 DO INSTEAD NOTHING;
ALTER TABLE public.t ENABLE REPLICA RULE r;
COMMENT ON RULE r ON public.t IS 'kept';
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
CREATE RULE r AS ON UPDATE TO public.t WHERE old.id = 0 DO INSTEAD NOTHING;
ALTER TABLE public.t ENABLE REPLICA RULE r;
COMMENT ON RULE r ON public.t IS 'kept';
-- hazards:
-- hazards back:

-- case: a rule is renamed
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
CREATE RULE r AS ON DELETE TO public.t WHERE old.id = 0 DO INSTEAD NOTHING;
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1);
CREATE RULE "R 2" AS ON DELETE TO public.t WHERE old.id = 0 DO INSTEAD NOTHING;
-- hazards:
-- hazards back:

-- case: a rule uses a column that is new and a table that is dropped
-- from
CREATE TABLE public.log (id int);
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.log VALUES (1);
INSERT INTO public.t VALUES (1, 1);
CREATE RULE r AS ON UPDATE TO public.t DO ALSO INSERT INTO public.log VALUES (new.a);
-- to
CREATE TABLE public.audit (id int);
CREATE TABLE public.t (id int PRIMARY KEY, b int);
INSERT INTO public.audit VALUES (1);
INSERT INTO public.t VALUES (1, 1);
CREATE RULE r AS ON UPDATE TO public.t DO ALSO INSERT INTO public.audit VALUES (new.b);
-- hazards: DATA_LOSS public.log, DATA_LOSS public.t.a
-- hazards back: DATA_LOSS public.audit, DATA_LOSS public.t.b
