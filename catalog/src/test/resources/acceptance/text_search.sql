-- case: a dictionary and a configuration are created and used
-- from
CREATE TABLE public.t (id int PRIMARY KEY, a text);
INSERT INTO public.t VALUES (1, 'cats');
-- to
CREATE TEXT SEARCH DICTIONARY public.plain (TEMPLATE = simple, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION public.conf (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION public.conf ADD MAPPING FOR asciiword, word WITH public.plain, english_stem;
COMMENT ON TEXT SEARCH DICTIONARY public.plain IS 'as it is';
COMMENT ON TEXT SEARCH CONFIGURATION public.conf IS 'our words';
CREATE TABLE public.t (id int PRIMARY KEY, a text);
CREATE INDEX t_fts ON public.t USING gin (to_tsvector('public.conf', a));
INSERT INTO public.t VALUES (1, 'cats');
-- hazards:
-- hazards back:

-- case: mappings of a configuration under an index and a generated column change
-- from
CREATE TEXT SEARCH CONFIGURATION public.conf (COPY = pg_catalog.simple);
CREATE TABLE public.t (id int PRIMARY KEY, a text, ts tsvector GENERATED ALWAYS AS (to_tsvector('public.conf', a)) STORED);
CREATE INDEX t_fts ON public.t USING gin (ts);
INSERT INTO public.t VALUES (1, 'cats');
-- to
CREATE TEXT SEARCH CONFIGURATION public.conf (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION public.conf ALTER MAPPING FOR asciiword WITH english_stem, simple;
ALTER TEXT SEARCH CONFIGURATION public.conf DROP MAPPING FOR url, email;
CREATE TABLE public.t (id int PRIMARY KEY, a text, ts tsvector GENERATED ALWAYS AS (to_tsvector('public.conf', a)) STORED);
CREATE INDEX t_fts ON public.t USING gin (ts);
INSERT INTO public.t VALUES (1, 'cats');
-- hazards:
-- hazards back:

-- case: options of a dictionary change
-- from
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = simple, ACCEPT = false);
CREATE TEXT SEARCH DICTIONARY public."D 2" (TEMPLATE = snowball, LANGUAGE = english);
-- to
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH DICTIONARY public."D 2" (TEMPLATE = snowball, LANGUAGE = german, STOPWORDS = german);
-- hazards:
-- hazards back:

-- case: the template of a dictionary that a configuration uses changes
-- from
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION public.conf (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION public.conf ADD MAPPING FOR asciiword WITH public.d;
-- to
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION public.conf (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION public.conf ADD MAPPING FOR asciiword WITH public.d;
-- hazards:
-- hazards back:

-- case: a parser and a template of our own
-- from
CREATE TABLE public.t (id int PRIMARY KEY);
INSERT INTO public.t VALUES (1);
-- to
CREATE TABLE public.t (id int PRIMARY KEY);
CREATE TEXT SEARCH PARSER public.pars (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH TEMPLATE public.tmpl (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = public.tmpl);
CREATE TEXT SEARCH CONFIGURATION public.conf (PARSER = public.pars);
ALTER TEXT SEARCH CONFIGURATION public.conf ADD MAPPING FOR word WITH public.d;
COMMENT ON TEXT SEARCH PARSER public.pars IS 'p';
COMMENT ON TEXT SEARCH TEMPLATE public.tmpl IS 't';
INSERT INTO public.t VALUES (1);
-- hazards:
-- hazards back:
