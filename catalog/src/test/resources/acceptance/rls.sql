-- case: row level security is enabled
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: row level security is forced, and enabled no more
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
ALTER TABLE public.t FORCE ROW LEVEL SECURITY;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a policy is created
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.t USING (a > 0) WITH CHECK (a < 100);
COMMENT ON POLICY own ON public.t IS 'positive';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: the expressions of policies change, come and go
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE POLICY p1 ON public.t USING (a > 0);
CREATE POLICY p2 ON public.t USING (a > 0) WITH CHECK (a > 1);
CREATE POLICY p3 ON public.t FOR UPDATE USING (a > 0) WITH CHECK (a > 1);
CREATE POLICY p4 ON public.t;
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE POLICY p1 ON public.t USING (a > 5);
CREATE POLICY p2 ON public.t USING (a > 0);
CREATE POLICY p3 ON public.t FOR UPDATE WITH CHECK (a > 1);
CREATE POLICY p4 ON public.t USING (true) WITH CHECK (id = 1 OR a IS NULL);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: the command of a policy changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE POLICY p ON public.t FOR SELECT USING (a > 0);
CREATE POLICY q ON public.t FOR INSERT WITH CHECK (a > 0);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE POLICY p ON public.t FOR DELETE USING (a > 0);
CREATE POLICY q ON public.t FOR ALL USING (true) WITH CHECK (a > 0);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a permissive policy becomes restrictive
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE POLICY p ON public.t USING (a > 0);
COMMENT ON POLICY p ON public.t IS 'kept';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE POLICY p ON public.t AS RESTRICTIVE USING (a > 0);
COMMENT ON POLICY p ON public.t IS 'kept';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: the roles of a policy change
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE POLICY p ON public.t TO PUBLIC USING (a > 0);
CREATE POLICY q ON public.t TO pg_monitor USING (a > 0);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE POLICY p ON public.t TO pg_monitor, pg_signal_backend USING (a > 0);
CREATE POLICY q ON public.t USING (a > 0);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a policy asks the session
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a name);
CREATE POLICY p ON public.t USING (a = current_user);
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a name);
CREATE POLICY p ON public.t USING (a = session_user OR a = current_setting('app.user', true) OR pg_has_role('pg_monitor', 'member'));
INSERT INTO public.t VALUES (1, 'x'), (2, 'y');
-- hazards:
-- hazards back:

-- case: a policy over another table that is new
-- from
CREATE TABLE public.t (id int PRIMARY KEY, team int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, team int);
CREATE TABLE public.member (team int, who name, PRIMARY KEY (team, who));
CREATE POLICY p ON public.t USING (team IN (SELECT m.team FROM public.member m WHERE m.who = current_user));
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.member VALUES (1, 'x');
-- hazards:
-- hazards back: DATA_LOSS public.member

-- case: the table that a policy asks is replaced
-- from
CREATE TABLE public.t (id int PRIMARY KEY, team int);
CREATE TABLE public.old_member (team int PRIMARY KEY);
CREATE POLICY p ON public.t USING (EXISTS (SELECT FROM public.old_member m WHERE m.team = t.team));
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.old_member VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, team int);
CREATE TABLE public.member (team int PRIMARY KEY);
CREATE POLICY p ON public.t USING (EXISTS (SELECT FROM public.member m WHERE m.team = t.team));
INSERT INTO public.t VALUES (1, 1), (2, 2);
INSERT INTO public.member VALUES (1);
-- hazards: DATA_LOSS public.old_member
-- hazards back: DATA_LOSS public.member

-- case: two tables whose policies ask each other
-- from
CREATE TABLE public.a (id int PRIMARY KEY, b int);
CREATE TABLE public.b (id int PRIMARY KEY, a int);
INSERT INTO public.a VALUES (1, 1);
INSERT INTO public.b VALUES (1, 1);
-- to
CREATE TABLE public.a (id int PRIMARY KEY, b int, extra int DEFAULT 0);
CREATE TABLE public.b (id int PRIMARY KEY, a int, extra int DEFAULT 0);
CREATE POLICY pa ON public.a USING (EXISTS (SELECT FROM public.b x WHERE x.a = a.id AND x.extra = 0));
CREATE POLICY pb ON public.b USING (EXISTS (SELECT FROM public.a x WHERE x.b = b.id AND x.extra = 0));
INSERT INTO public.a VALUES (1, 1);
INSERT INTO public.b VALUES (1, 1);
-- hazards:
-- hazards back: DATA_LOSS public.a.extra, DATA_LOSS public.b.extra

-- case: a policy over a view and a function that both change
-- from
CREATE TABLE public.m (id int PRIMARY KEY, team int);
CREATE VIEW public.mine AS SELECT team FROM public.m;
CREATE FUNCTION public.may(t int) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT t > 0 $$;
CREATE TABLE public.t (id int PRIMARY KEY, team int);
CREATE POLICY p ON public.t USING (public.may(team) AND team IN (SELECT v.team FROM public.mine v));
INSERT INTO public.m VALUES (1, 1);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.m (id int PRIMARY KEY, team int);
CREATE VIEW public.mine AS SELECT id, team FROM public.m;
CREATE FUNCTION public.may(team_id int) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT team_id > 0 $$;
CREATE TABLE public.t (id int PRIMARY KEY, team int);
CREATE POLICY p ON public.t USING (public.may(team) AND team IN (SELECT v.team FROM public.mine v));
INSERT INTO public.m VALUES (1, 1);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a policy is renamed
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE POLICY p ON public.t USING (a > 0);
COMMENT ON POLICY p ON public.t IS 'kept';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE POLICY "The policy's ""name""" ON public.t USING (a > 0);
COMMENT ON POLICY "The policy's ""name""" ON public.t IS 'kept';
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: two policies swap their names
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE POLICY one ON public.t FOR SELECT USING (a > 0);
CREATE POLICY two ON public.t FOR INSERT WITH CHECK (id > 0);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE POLICY two ON public.t FOR SELECT USING (a > 0);
CREATE POLICY one ON public.t FOR INSERT WITH CHECK (id > 0);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards:
-- hazards back:

-- case: a forced policy hides all rows while a column is retyped and another gets a value
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.t FORCE ROW LEVEL SECURITY;
CREATE POLICY none ON public.t USING (false);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a bigint, b int NOT NULL DEFAULT 3);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.t FORCE ROW LEVEL SECURITY;
CREATE POLICY none ON public.t USING (false);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: TABLE_REWRITE public.t
-- hazards back: TABLE_REWRITE public.t, DATA_LOSS public.t.b

-- case: the column that a policy reads is dropped with the policy
-- from
CREATE TABLE public.t (id int PRIMARY KEY, owner_id int, a int);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.t USING (owner_id = 1);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- hazards: DATA_LOSS public.t.owner_id
-- hazards back:
