package dev.lockstep.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** The views, children and publications of a random database: what stands on its tables. */
record RandomDependents(Facts facts, int version, List<RandomTable> tables) {

  void addTo(RandomScript sql) {
    children(sql);
    tables.forEach(table -> view(table, sql));
    routines(sql);
    publication(sql);
    sequenceOwner(sql);
    sql.maybe("schema.acl", 15, "GRANT USAGE ON SCHEMA app TO PUBLIC");
    sql.comment("SCHEMA app");
  }

  private void children(RandomScript sql) {
    for (RandomTable table : tables) {
      String fact = table.key() + ".child";
      if (!table.isPartitioned() && facts.chance(fact, 30)) {
        String name = "app.child_" + table.key();
        sql.add(
            "CREATE TABLE "
                + name
                + " ("
                + facts.maybe(fact + ".own", 60, "own text DEFAULT 'o'")
                + ") INHERITS ("
                + table.name()
                + ")");
        sql.maybe(fact + ".i", 40, "CREATE INDEX ON " + name + " (id)");
        sql.maybe(fact + ".k", 25, "ALTER TABLE " + name + " ADD CHECK (id > -9)");
        table.row(name, 3, sql);
      }
    }
  }

  private void view(RandomTable table, RandomScript sql) {
    String fact = table.key() + ".v";
    String view = "app.v" + table.key();
    if (!facts.chance(fact, 60)) {
      return;
    }
    String first = table.columns().isEmpty() ? "id" : table.columns().get(0).name();
    String query =
        facts.one(
            fact + ".q",
            "*",
            "id, id + app.one() AS next",
            "id, " + first + " AS what",
            "count(*) AS n, max(id) AS id");
    boolean simple = facts.pick(fact + ".q", 4) != 3;
    sql.add(
        "CREATE VIEW "
            + view
            + facts.one(fact + ".o", "", "", " WITH (security_barrier = true)")
            + " AS SELECT "
            + query
            + " FROM "
            + table.name()
            + facts.maybe(fact + ".w", 30, " WHERE " + first + " IS NOT NULL")
            + (simple ? facts.maybe(fact + ".c", 15, " WITH CASCADED CHECK OPTION") : ""));
    sql.comment("VIEW " + view);
    sql.comment("COLUMN " + view + ".id");
    sql.maybe(fact + ".acl", 15, "GRANT SELECT ON " + view + " TO PUBLIC");
    sql.maybe(fact + ".d", 15, "ALTER VIEW " + view + " ALTER COLUMN id SET DEFAULT 5");
    sql.maybe(
        fact + ".g",
        15,
        "CREATE TRIGGER i INSTEAD OF DELETE ON "
            + view
            + " FOR EACH ROW EXECUTE FUNCTION app.touch()");
    above(table, view, sql);
  }

  private void above(RandomTable table, String view, RandomScript sql) {
    String fact = table.key() + ".w";
    String name = "app.w" + table.key();
    if (facts.chance(fact, 50)) {
      boolean filled = facts.chance(fact + ".m", 50);
      String kind = filled ? "MATERIALIZED VIEW" : "VIEW";
      sql.add("CREATE " + kind + " " + name + " AS SELECT * FROM " + view);
      sql.comment(kind + " " + name);
      if (filled) {
        sql.maybe(fact + ".i", 50, "CREATE INDEX ON " + name + " (id)");
        sql.maybe(fact + ".f", 20, "ALTER MATERIALIZED VIEW " + name + " SET (fillfactor = 50)");
      }
    }
  }

  private void routines(RandomScript sql) {
    if (!tables.isEmpty()) {
      RandomTable table = tables.get(0);
      sql.maybe(
          "rows",
          30,
          "CREATE FUNCTION app.all_rows() RETURNS SETOF "
              + table.name()
              + " LANGUAGE sql AS 'SELECT * FROM "
              + table.name()
              + "'");
      if (version >= 14) {
        sql.maybe(
            "atomic",
            30,
            "CREATE FUNCTION app.how_many(above bigint) RETURNS bigint LANGUAGE sql BEGIN ATOMIC "
                + "SELECT count(*) FROM "
                + table.name()
                + " WHERE id > above + app.one(); END");
      }
    }
  }

  private void publication(RandomScript sql) {
    List<RandomTable> logged = tables.stream().filter(t -> !t.isUnlogged()).toList();
    if (!facts.chance("pub", 30) || logged.isEmpty()) {
      return;
    }
    String members =
        logged.stream()
            .filter(t -> facts.chance("pub." + t.key(), 60))
            .map(t -> t.name() + (version >= 15 && !t.isPartitioned() ? rowsOf(t) : ""))
            .collect(Collectors.joining(", "));
    sql.add(
        "CREATE PUBLICATION pub"
            + (members.isEmpty() ? "" : " FOR TABLE " + members)
            + facts.one("pub.o", "", " WITH (publish = 'insert')"));
    sql.comment("PUBLICATION pub");
  }

  private String rowsOf(RandomTable table) {
    return facts.one("pub.c." + table.key(), "", " (id)", "")
        + facts.one("pub.w." + table.key(), "", "", " WHERE (id > 1)");
  }

  private void sequenceOwner(RandomScript sql) {
    if (facts.chance("numbers", 60) && !tables.isEmpty()) {
      sql.maybe(
          "numbers.owner",
          30,
          "ALTER SEQUENCE app.numbers OWNED BY " + tables.get(0).name() + ".id");
    }
  }
}
