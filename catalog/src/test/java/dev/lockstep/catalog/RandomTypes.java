package dev.lockstep.catalog;

/** The types, collations and sequences of a random database. */
record RandomTypes(Facts facts, int version) {

  void addTo(RandomScript sql) {
    extension(sql);
    collation(sql);
    enumAndDomains(sql);
    composites(sql);
    ranges(sql);
    sequence(sql);
    textSearch(sql);
    foreign(sql);
  }

  private void extension(RandomScript sql) {
    if (facts.chance("extension", 10)) {
      sql.add("CREATE EXTENSION btree_gist WITH SCHEMA " + facts.one("ext.s", "app", "public"));
    }
  }

  private void collation(RandomScript sql) {
    String locale = facts.one("coll.l", "C", "POSIX");
    sql.add("CREATE COLLATION app.coll (provider = libc, locale = '" + locale + "')");
    sql.comment("COLLATION app.coll");
  }

  private void enumAndDomains(RandomScript sql) {
    String labels = facts.one("mood", "'1', '2'", "'1', '2', '3'", "'2', 'x', '1', '3'");
    sql.add("CREATE TYPE app.mood AS ENUM (" + labels + ")");
    sql.comment("TYPE app.mood");
    sql.add(
        "CREATE DOMAIN app.label AS "
            + facts.one("label", "text", "character varying(30)", "text COLLATE \"C\"")
            + facts.one("label.null", "", "", "", " DEFAULT '1'", " DEFAULT '1' NOT NULL")
            + facts.maybe(
                "label.k", 50, " CHECK (length(VALUE) < " + (50 + facts.pick("k", 3)) + ")"));
    sql.add(
        "CREATE DOMAIN app.amount AS "
            + facts.one("amount", "integer", "integer", "numeric", "bigint"));
    sql.maybe(
        "amount.k",
        40,
        "ALTER DOMAIN app.amount ADD CONSTRAINT small CHECK (VALUE < "
            + (90 + facts.pick("amount.n", 3))
            + ")"
            + facts.maybe("amount.v", 30, " NOT VALID"));
    sql.comment("DOMAIN app.amount");
    sql.maybe("mood.acl", 15, "REVOKE USAGE ON TYPE app.mood FROM PUBLIC");
  }

  private void composites(RandomScript sql) {
    String first = facts.one("pair", "integer", "bigint", "text", "integer");
    sql.add("CREATE TYPE app.pair AS (a " + first + ", b text)");
    sql.comment("COLUMN app.pair.a");
    sql.add(
        "CREATE TYPE app.trio AS (a integer, b app.mood"
            + facts.maybe("trio.c", 50, ", c text")
            + ")");
  }

  /** Returns a value of the type {@code app.trio}. */
  String trio(int row) {
    return facts.chance("trio.c", 50) ? "(" + row + ",1,x)" : "(" + row + ",1)";
  }

  private void ranges(RandomScript sql) {
    String subtype = facts.one("span", "integer", "bigint", "integer");
    String multirange =
        version >= 14 ? facts.maybe("span.m", 40, ", multirange_type_name = app.spans") : "";
    sql.add("CREATE TYPE app.span AS RANGE (subtype = " + subtype + multirange + ")");
    sql.comment("TYPE app.span");
  }

  private void sequence(RandomScript sql) {
    if (facts.chance("numbers", 60)) {
      sql.add(
          "CREATE "
              + (version >= 15 ? facts.maybe("numbers.u", 15, "UNLOGGED ") : "")
              + "SEQUENCE app.numbers"
              + facts.one("numbers.t", "", "", " AS smallint", " AS integer")
              + facts.one("numbers.i", "", " INCREMENT 2", " INCREMENT 3")
              + facts.one("numbers.min", "", "", " MINVALUE -5")
              + facts.one("numbers.max", "", "", " MAXVALUE 100", " MAXVALUE 1000")
              + facts.one("numbers.s", "", " START 5")
              + facts.one("numbers.c", "", "", " CACHE 10")
              + facts.one("numbers.y", "", "", " CYCLE"));
      sql.comment("SEQUENCE app.numbers");
      sql.maybe("numbers.acl", 15, "GRANT USAGE ON SEQUENCE app.numbers TO PUBLIC");
    }
  }

  private void textSearch(RandomScript sql) {
    if (facts.chance("search", 40)) {
      String accept = facts.one("dict", "", ", accept = 'false'");
      sql.add(
          "CREATE TEXT SEARCH DICTIONARY app.words (TEMPLATE = pg_catalog.simple" + accept + ")");
      sql.add("CREATE TEXT SEARCH CONFIGURATION app.find (PARSER = pg_catalog.\"default\")");
      sql.maybe(
          "find.a",
          60,
          "ALTER TEXT SEARCH CONFIGURATION app.find ADD MAPPING FOR asciiword WITH "
              + facts.one("find.d", "app.words", "app.words, simple", "simple"));
      sql.maybe(
          "find.w",
          40,
          "ALTER TEXT SEARCH CONFIGURATION app.find ADD MAPPING FOR word WITH english_stem");
      sql.comment("TEXT SEARCH CONFIGURATION app.find");
    }
  }

  private void foreign(RandomScript sql) {
    if (facts.chance("foreign", 30)) {
      String options = facts.one("fdw.o", "", " OPTIONS (a '1')", " OPTIONS (a '2', b '3')");
      sql.add("CREATE FOREIGN DATA WRAPPER far" + options);
      sql.add(
          "CREATE SERVER there"
              + facts.maybe("srv.v", 30, " VERSION '2'")
              + " FOREIGN DATA WRAPPER far"
              + facts.one("srv.o", "", " OPTIONS (host 'h')", " OPTIONS (host 'i')"));
      sql.maybe("um", 40, "CREATE USER MAPPING FOR PUBLIC SERVER there OPTIONS (user 'u')");
      sql.add(
          "CREATE FOREIGN TABLE app.away (id integer"
              + facts.maybe("away.nn", 40, " NOT NULL")
              + ", a "
              + facts.one("away.a", "text", "bigint", "app.mood")
              + facts.maybe("away.ao", 30, " OPTIONS (name 'n')")
              + facts.maybe("away.b", 40, ", b integer DEFAULT 1 CHECK (b > 0)")
              + ") SERVER there"
              + facts.one("away.o", "", " OPTIONS (t 'x')", " OPTIONS (t 'y')"));
      sql.comment("FOREIGN TABLE app.away");
      sql.comment("SERVER there");
    }
  }
}
