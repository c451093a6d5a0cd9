-- case: a trigger is created
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a before trigger becomes an after trigger
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: the events of a trigger change
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT OR UPDATE OR DELETE ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a row trigger becomes a statement trigger
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr AFTER INSERT ON public.t FOR EACH STATEMENT EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a truncate trigger comes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE TRUNCATE ON public.t FOR EACH STATEMENT EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: the columns of update of change
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE OF a ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT OR UPDATE OF a, b ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: update of all columns
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE OF a, b ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: the condition of a trigger changes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW WHEN (new.a > 5) EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW WHEN (old.a IS DISTINCT FROM new.a AND new.b <> 'it''s') EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a condition over whole rows comes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr AFTER UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr AFTER UPDATE ON public.t FOR EACH ROW WHEN (old.* IS DISTINCT FROM new.*) EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: transition tables come
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr AFTER UPDATE ON public.t FOR EACH STATEMENT EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr AFTER UPDATE ON public.t REFERENCING OLD TABLE AS gone NEW TABLE AS "Came" FOR EACH STATEMENT EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: transition tables change their names
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr AFTER INSERT ON public.t REFERENCING NEW TABLE AS rows FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr AFTER INSERT ON public.t REFERENCING NEW TABLE AS new_rows FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: arguments of a trigger change
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop('a', 'it''s');
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop('a', '', '$1 \ x', '42');
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a constraint trigger comes
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE CONSTRAINT TRIGGER tr AFTER INSERT OR UPDATE OF a ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a constraint trigger becomes deferrable
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE CONSTRAINT TRIGGER tr AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE CONSTRAINT TRIGGER tr AFTER INSERT ON public.t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a deferrable constraint trigger is deferred no more
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE CONSTRAINT TRIGGER tr AFTER INSERT ON public.t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE CONSTRAINT TRIGGER tr AFTER INSERT ON public.t DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a trigger becomes a constraint trigger
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE CONSTRAINT TRIGGER tr AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a trigger is disabled
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
ALTER TABLE public.t DISABLE TRIGGER tr;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: triggers change among always, replica and disabled
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
CREATE TRIGGER t0 BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
CREATE TRIGGER t1 BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
CREATE TRIGGER t2 BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
CREATE TRIGGER t3 BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER t0;
ALTER TABLE public.t ENABLE REPLICA TRIGGER t1;
ALTER TABLE public.t DISABLE TRIGGER t2;
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
CREATE TRIGGER t0 BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
CREATE TRIGGER t1 BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
CREATE TRIGGER t2 BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
CREATE TRIGGER t3 BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
ALTER TABLE public.t ENABLE REPLICA TRIGGER t0;
ALTER TABLE public.t DISABLE TRIGGER t1;
ALTER TABLE public.t ENABLE ALWAYS TRIGGER t3;
-- hazards:
-- hazards back:

-- case: a disabled trigger changes and stays disabled
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
ALTER TABLE public.t DISABLE TRIGGER tr;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
ALTER TABLE public.t DISABLE TRIGGER tr;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: comments on triggers come, change and go
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER one BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
CREATE TRIGGER two BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
COMMENT ON TRIGGER one ON public.t IS 'old';
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER one BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
CREATE TRIGGER two BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
COMMENT ON TRIGGER one ON public.t IS 'new';
COMMENT ON TRIGGER two ON public.t IS 'it''s two';
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a trigger that is made anew keeps its comment and state
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
COMMENT ON TRIGGER tr ON public.t IS 'kept';
ALTER TABLE public.t ENABLE ALWAYS TRIGGER tr;
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
CREATE TRIGGER tr AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
COMMENT ON TRIGGER tr ON public.t IS 'kept';
ALTER TABLE public.t ENABLE ALWAYS TRIGGER tr;
-- hazards:
-- hazards back:

-- case: a trigger is renamed
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER "Tr new" BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: two triggers swap their names
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER one BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
CREATE TRIGGER two AFTER DELETE ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b text);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER two BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
CREATE TRIGGER one AFTER DELETE ON public.t FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1, 'x'), (2, 2, 'y');
-- hazards:
-- hazards back:

-- case: a trigger calls another function
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.one();
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.two() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.two();
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: a trigger would spoil the rows if it fired while the plan runs
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.t VALUES (1, 1), (2, 2);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int, b int NOT NULL DEFAULT 5);
INSERT INTO public.t VALUES (1, 1, 1), (2, 2, 2);
CREATE FUNCTION public.no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no changes here'; END $$;
CREATE TRIGGER tr BEFORE INSERT OR UPDATE OR DELETE ON public.t FOR EACH ROW EXECUTE FUNCTION public.no();
-- hazards:
-- hazards back: DATA_LOSS public.t.b

-- case: a trigger with a condition over a new column
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW WHEN (new.a > 0) EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, b int);
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE OF b ON public.t FOR EACH ROW WHEN (new.b > 0) EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1);
-- hazards: DATA_LOSS public.t.a
-- hazards back: DATA_LOSS public.t.b

-- case: a constraint trigger from another table
-- from
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, a int);
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.p (id int PRIMARY KEY);
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE FUNCTION public.chk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
INSERT INTO public.p VALUES (1);
INSERT INTO public.t VALUES (1, 1);
CREATE CONSTRAINT TRIGGER tr AFTER UPDATE ON public.t FROM public.p DEFERRABLE FOR EACH ROW EXECUTE FUNCTION public.chk();
-- hazards:
-- hazards back:

-- case: an instead of trigger becomes one for more events
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a int);
CREATE VIEW public.v AS SELECT id, a FROM public.t;
CREATE FUNCTION public.noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr INSTEAD OF INSERT OR UPDATE OR DELETE ON public.v FOR EACH ROW EXECUTE FUNCTION public.noop('x');
CREATE TRIGGER st BEFORE INSERT ON public.v FOR EACH STATEMENT EXECUTE FUNCTION public.noop();
INSERT INTO public.t VALUES (1, 1);
-- hazards:
-- hazards back:

-- case: the server's own trigger functions
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text, ts tsvector);
INSERT INTO public.t VALUES (1, 'x', NULL);
-- to
CREATE TABLE public.t (id int PRIMARY KEY, a text, ts tsvector);
INSERT INTO public.t VALUES (1, 'x', NULL);
CREATE TRIGGER ts BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger('ts', 'pg_catalog.simple', 'a');
CREATE TRIGGER min BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
-- hazards:
-- hazards back:

-- case: an event trigger comes
-- from
CREATE FUNCTION public.note() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE FUNCTION public.note() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
CREATE EVENT TRIGGER on_ddl ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION public.note();
COMMENT ON EVENT TRIGGER on_ddl IS 'watches';
-- hazards:
-- hazards back:

-- case: an event trigger changes its event, tags and state
-- from
CREATE FUNCTION public.note() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE EVENT TRIGGER one ON ddl_command_start EXECUTE FUNCTION public.note();
CREATE EVENT TRIGGER two ON sql_drop EXECUTE FUNCTION public.note();
CREATE EVENT TRIGGER three ON table_rewrite EXECUTE FUNCTION public.note();
-- to
CREATE FUNCTION public.note() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE EVENT TRIGGER one ON ddl_command_end WHEN TAG IN ('ALTER TABLE') EXECUTE FUNCTION public.note();
CREATE EVENT TRIGGER two ON sql_drop EXECUTE FUNCTION public.note();
ALTER EVENT TRIGGER two DISABLE;
CREATE EVENT TRIGGER three ON table_rewrite EXECUTE FUNCTION public.note();
ALTER EVENT TRIGGER three ENABLE ALWAYS;
-- hazards:
-- hazards back:

-- case: the triggers of partitions are switched on their own
-- from
CREATE TABLE public.t (id int NOT NULL) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2);
CREATE TABLE public.t_3 PARTITION OF public.t FOR VALUES IN (3);
CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER g AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE TRIGGER h AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t_1 DISABLE TRIGGER g;
ALTER TABLE public.t_2 DISABLE TRIGGER h;
ALTER TABLE public.t_3 DISABLE TRIGGER h;
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int NOT NULL) PARTITION BY LIST (id);
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES IN (2, 4);
CREATE TABLE public.t_3 (id int NOT NULL);
CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER g AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE TRIGGER h AFTER UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t DISABLE TRIGGER g;
ALTER TABLE public.t_1 ENABLE ALWAYS TRIGGER g;
ALTER TABLE public.t_2 DISABLE TRIGGER h;
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:
