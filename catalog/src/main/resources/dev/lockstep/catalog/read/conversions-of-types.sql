-- Which type PostgreSQL converts to which when a cast asks for it.
SELECT format_type(c.castsource, NULL) AS source, format_type(c.casttarget, NULL) AS target,
  c.castcontext::text AS context, c.castmethod::text AS method
FROM pg_cast c
