package dev.lockstep.catalog;

import dev.lockstep.catalog.RandomTable.Column;
import java.util.List;
import java.util.Set;

/** The indexes, constraints, triggers, rules and policies of a table of a random database. */
record RandomTableParts(Facts facts, int version, RandomTable table) {

  private static final Set<String> RANGES = Set.of("app.span", "int4range", "int8range");

  void addTo(RandomScript sql) {
    table.columns().forEach(column -> ofColumn(column, sql));
    indexes(sql);
    constraints(sql);
    statistics(sql);
    triggers(sql);
    rules(sql);
    policies(sql);
    marks(sql);
    sql.comment("TABLE " + table.name());
    sql.maybe(fact("acl"), 15, "GRANT SELECT, INSERT ON " + table.name() + " TO PUBLIC");
  }

  private String fact(String name) {
    return table.key() + "." + name;
  }

  private boolean has(String column) {
    return table.columns().stream().anyMatch(c -> c.name().equals(column));
  }

  private String alter() {
    return "ALTER TABLE " + table.name();
  }

  private void ofColumn(Column column, RandomScript sql) {
    String fact = fact(column.name());
    String alter = alter() + " ALTER COLUMN " + column.name();
    String on = " ON " + table.name();
    sql.comment("COLUMN " + table.name() + "." + column.name());
    sql.maybe(fact + ".st", 8, alter + " SET STATISTICS " + (10 + facts.pick(fact + ".sn", 3)));
    sql.maybe(fact + ".nd", 6, alter + " SET (n_distinct = 5)");
    sql.maybe(fact + ".acl", 6, "GRANT SELECT (" + column.name() + ")" + on + " TO PUBLIC");
    if (Set.of("text", "jsonb", "app.pair", "numeric").contains(column.type())) {
      sql.maybe(
          fact + ".sto",
          12,
          alter + " SET STORAGE " + facts.one(fact + ".stk", "EXTERNAL", "MAIN"));
      if (version >= 14 && !column.type().equals("numeric")) {
        sql.maybe(fact + ".lz", 6, alter + " SET COMPRESSION pglz");
      }
    }
    if (facts.chance(fact + ".i", 30) && !column.type().equals("json")) {
      index(column, fact, sql);
    }
  }

  private void index(Column column, String fact, RandomScript sql) {
    String name = "i" + table.key() + column.name();
    String type = column.type();
    String key = column.name();
    String using = "";
    if (RANGES.contains(type)) {
      using = facts.one(fact + ".im", "", " USING gist", " USING spgist");
    } else if (type.equals("jsonb")) {
      using = " USING gin";
      key += facts.maybe(fact + ".ic", 50, " jsonb_path_ops");
    } else if (type.endsWith("[]")) {
      using = type.startsWith("app") ? "" : " USING gin";
    } else if (column.name().startsWith("c")) {
      using = facts.one(fact + ".im", "", "", " USING hash");
      key += type.equals("text") ? facts.maybe(fact + ".ic", 40, " text_pattern_ops") : "";
    }
    String include =
        using.isEmpty() && version >= 14 ? facts.maybe(fact + ".ii", 25, " INCLUDE (id)") : "";
    if (using.isEmpty()) {
      key += facts.one(fact + ".io", "", "", " DESC", " NULLS FIRST");
    }
    boolean hasFillFactor = !using.contains("gin");
    sql.add(
        "CREATE INDEX "
            + name
            + " ON "
            + table.name()
            + using
            + " ("
            + key
            + ")"
            + include
            + (hasFillFactor ? facts.maybe(fact + ".iw", 20, " WITH (fillfactor = 60)") : "")
            + facts.maybe(fact + ".ip", 25, " WHERE " + column.name() + " IS NOT NULL"));
    sql.comment("INDEX app." + name);
  }

  private void indexes(RandomScript sql) {
    String on = " ON " + table.name();
    sql.maybe(fact("ie"), 25, "CREATE INDEX ie" + table.key() + on + " ((id + app.one()))");
    sql.maybe(fact("ib"), 20, "CREATE INDEX ib" + table.key() + on + " USING brin (id)");
    if (!table.isPartitioned()) {
      String nulls = version >= 15 ? facts.maybe(fact("iun"), 40, " NULLS NOT DISTINCT") : "";
      sql.maybe(
          fact("iu"), 20, "CREATE UNIQUE INDEX iu" + table.key() + on + " (id, (id * 2))" + nulls);
    }
    if (facts.chance("search", 40) && scalar("c0").matches("text|character.*|app.label")) {
      sql.maybe(
          fact("its"),
          25,
          "CREATE INDEX its" + table.key() + on + " USING gin (to_tsvector('app.find', c0::text))");
    }
  }

  private void constraints(RandomScript sql) {
    if (!table.columns().isEmpty() && facts.chance(fact("k"), 45)) {
      sql.add(
          alter()
              + " ADD CONSTRAINT k"
              + table.key()
              + " CHECK ("
              + table.columns().get(0).name()
              + "::text <> 'q"
              + facts.pick(fact("kn"), 2)
              + "')"
              + facts.one(fact("kv"), "", "", " NOT VALID"));
      sql.comment("CONSTRAINT k" + table.key() + " ON " + table.name());
    }
    sql.maybe(
        fact("u"),
        30,
        alter()
            + " ADD CONSTRAINT u"
            + table.key()
            + " UNIQUE"
            + (version >= 15 ? facts.maybe(fact("un"), 30, " NULLS NOT DISTINCT") : "")
            + " (id"
            + (has("c1") ? ", c1" : ", (id)").replace(", (id)", "")
            + ")"
            + facts.one(fact("ud"), "", "", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED"));
    boolean range =
        table.columns().stream().anyMatch(c -> c.name().equals("w") && RANGES.contains(c.type()));
    if (range && !table.isPartitioned()) {
      sql.maybe(
          fact("x"),
          35,
          alter()
              + " ADD CONSTRAINT x"
              + table.key()
              + " EXCLUDE USING gist (w WITH &&)"
              + facts.maybe(fact("xw"), 30, " WHERE (id > 0)")
              + facts.maybe(fact("xd"), 30, " DEFERRABLE"));
    }
  }

  private void statistics(RandomScript sql) {
    if (has("c0") && !scalar("c0").equals("jsonb") && facts.chance(fact("stat"), 25)) {
      String kinds = facts.one(fact("stat.k"), "", " (ndistinct)", " (dependencies, mcv)");
      sql.add("CREATE STATISTICS app.s" + table.key() + kinds + " ON c0, id FROM " + table.name());
      sql.maybe(fact("stat.n"), 25, "ALTER STATISTICS app.s" + table.key() + " SET STATISTICS 50");
    }
  }

  private String scalar(String column) {
    return table.columns().stream()
        .filter(c -> c.name().equals(column))
        .map(Column::type)
        .findFirst()
        .orElse("");
  }

  private void triggers(RandomScript sql) {
    List<Column> columns = table.columns();
    if (facts.chance(fact("g"), 35)) {
      String first = columns.isEmpty() ? "id" : columns.get(0).name();
      sql.add(
          "CREATE TRIGGER g "
              + facts.one(fact("gt"), "AFTER UPDATE", "AFTER UPDATE OF " + first, "BEFORE INSERT")
              + " ON "
              + table.name()
              + " FOR EACH ROW WHEN (NEW."
              + first
              + " IS NOT NULL) EXECUTE FUNCTION app.touch()");
      sql.comment("TRIGGER g ON " + table.name());
      sql.maybe(
          fact("gd"), 20, alter() + facts.one("gs", " DISABLE", " ENABLE ALWAYS") + " TRIGGER g");
    }
    sql.maybe(
        fact("gs"),
        20,
        "CREATE TRIGGER s AFTER INSERT ON "
            + table.name()
            + " REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.touch()");
    sql.maybe(
        fact("gc"),
        15,
        "CREATE CONSTRAINT TRIGGER c AFTER DELETE ON "
            + table.name()
            + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.touch()");
  }

  private void rules(RandomScript sql) {
    if (facts.chance(fact("rule"), 20)) {
      sql.add(
          "CREATE RULE r AS ON DELETE TO "
              + table.name()
              + facts.one(fact("rw"), "", " WHERE OLD.id > 7")
              + " DO "
              + facts.one(fact("rd"), "ALSO", "INSTEAD")
              + " NOTHING");
      sql.comment("RULE r ON " + table.name());
      sql.maybe(fact("rs"), 20, alter() + " DISABLE RULE r");
    }
  }

  private void policies(RandomScript sql) {
    if (facts.chance(fact("rls"), 30)) {
      sql.maybe(fact("rlse"), 80, alter() + " ENABLE ROW LEVEL SECURITY");
      sql.maybe(fact("rlsf"), 20, alter() + " FORCE ROW LEVEL SECURITY");
      String other = has("c0") ? facts.maybe(fact("pc"), 60, " AND c0::text <> 'z'") : "";
      sql.add(
          "CREATE POLICY p ON "
              + table.name()
              + facts.one(fact("pr"), "", " AS RESTRICTIVE")
              + facts.one(fact("pf"), "", " FOR UPDATE")
              + " USING (id > -"
              + facts.pick(fact("pn"), 2)
              + other
              + ")"
              + facts.maybe(fact("pw"), 30, " WITH CHECK (id < 1000)"));
      sql.comment("POLICY p ON " + table.name());
    }
  }

  private void marks(RandomScript sql) {
    String primary = table.key() + facts.maybe(fact("pk"), 80, "_pkey") + "_k";
    String identity =
        facts.one(fact("ri"), "", "", "", "FULL", "NOTHING", "USING INDEX " + primary);
    if (!identity.isEmpty()) {
      sql.add(alter() + " REPLICA IDENTITY " + identity);
    }
    if (!table.isPartitioned()) {
      sql.maybe(fact("cl"), 15, alter() + " CLUSTER ON " + primary);
    }
  }
}
