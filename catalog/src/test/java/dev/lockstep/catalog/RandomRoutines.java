package dev.lockstep.catalog;

/** The functions, procedures, aggregates and operators of a random database. */
record RandomRoutines(Facts facts) {

  void addTo(RandomScript sql) {
    one(sql);
    sql.add(
        "CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql"
            + facts.maybe("touch.d", 20, " SECURITY DEFINER")
            + facts.maybe("touch.s", 20, " SET search_path TO 'app'")
            + " AS $$ BEGIN RETURN NEW; END $$");
    twice(sql);
    procedure(sql);
    aggregate(sql);
    operator(sql);
  }

  private void one(RandomScript sql) {
    String result = facts.one("one.r", "integer", "integer", "bigint");
    sql.add(
        "CREATE FUNCTION app.one() RETURNS "
            + result
            + " LANGUAGE sql IMMUTABLE"
            + facts.maybe("one.p", 30, " PARALLEL SAFE")
            + " AS $$ "
            + facts.one("one.b", "SELECT 1", "SELECT 0 + 1", "SELECT 2 - 1")
            + "::"
            + result
            + " $$");
    sql.comment("FUNCTION app.one()");
    sql.maybe("one.acl", 15, "REVOKE EXECUTE ON FUNCTION app.one() FROM PUBLIC");
  }

  private void twice(RandomScript sql) {
    if (facts.chance("twice", 70)) {
      String type = facts.one("twice.t", "integer", "integer", "bigint", "app.amount");
      sql.add(
          "CREATE FUNCTION app.twice("
              + facts.one("twice.n", "x", "x", "y")
              + " "
              + type
              + facts.one("twice.d", "", " DEFAULT 1", " DEFAULT 2")
              + facts.one("twice.o", "", "", ", OUT z integer, OUT w text")
              + ")"
              + (facts.pick("twice.o", 3) == 2
                  ? " LANGUAGE sql AS 'SELECT 1, ''w'''"
                  : " RETURNS " + type + " LANGUAGE sql AS 'SELECT $1'")
              + facts.one("twice.v", "", " STABLE", " IMMUTABLE STRICT")
              + facts.maybe("twice.c", 20, " COST 5"));
    }
  }

  private void procedure(RandomScript sql) {
    if (facts.chance("proc", 40)) {
      sql.add(
          "CREATE PROCEDURE app.work(a "
              + facts.one("proc.t", "integer", "text", "app.mood")
              + ") LANGUAGE plpgsql AS $$ BEGIN "
              + facts.one("proc.b", "NULL;", "PERFORM app.one();")
              + " END $$");
      sql.maybe("proc.c", 30, "COMMENT ON ROUTINE app.work IS 'works'");
    }
  }

  private void aggregate(RandomScript sql) {
    if (facts.chance("agg", 40)) {
      sql.add(
          "CREATE FUNCTION app.plus(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE"
              + " AS 'SELECT a + b'");
      sql.add(
          "CREATE AGGREGATE app.total(integer) (SFUNC = app.plus, STYPE = integer, INITCOND = '"
              + facts.pick("agg.i", 2)
              + "'"
              + facts.maybe("agg.p", 30, ", PARALLEL = SAFE")
              + ")");
      sql.comment("AGGREGATE app.total(integer)");
    }
  }

  private void operator(RandomScript sql) {
    if (facts.chance("op", 30)) {
      sql.add(
          "CREATE FUNCTION app.near(a integer, b integer) RETURNS boolean LANGUAGE sql IMMUTABLE"
              + " AS 'SELECT abs(a - b) < "
              + (2 + facts.pick("near", 2))
              + "'");
      sql.add(
          "CREATE OPERATOR app.<~> (FUNCTION = app.near, LEFTARG = integer, RIGHTARG = integer"
              + facts.maybe("op.c", 50, ", COMMUTATOR = OPERATOR(app.<~>)")
              + ")");
      sql.comment("OPERATOR app.<~> (integer, integer)");
    }
  }
}
