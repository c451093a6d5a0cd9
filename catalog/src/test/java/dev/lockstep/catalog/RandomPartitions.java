package dev.lockstep.catalog;

/** The partitions of a table of a random database, which take all of its rows. */
record RandomPartitions(Facts facts, RandomTable table) {

  void addTo(RandomScript sql) {
    switch (table.partitionBy()) {
      case "LIST" -> {
        part(sql, "1", "FOR VALUES IN (" + facts.one("list.1", "1", "1, 3", "1, 3, 7") + ")", "");
        if (facts.chance("list.2", 50)) {
          part(sql, "2", "FOR VALUES IN (4, 5)", "");
        }
        part(sql, "x", "DEFAULT", sub());
      }
      case "RANGE" -> {
        part(sql, "r1", "FOR VALUES FROM (MINVALUE) TO (2)", "");
        if (facts.chance("range.2", 60)) {
          part(sql, "2", "FOR VALUES FROM (5) TO (" + (9 + facts.pick("r2", 2)) + ")", "");
        }
        part(sql, "x", "DEFAULT", sub());
      }
      default -> {
        int parts = 2;
        for (int i = 0; i < parts; i++) {
          String bound = "FOR VALUES WITH (MODULUS " + parts + ", REMAINDER " + i + ")";
          part(sql, "h" + i, bound, "");
        }
      }
    }
  }

  /** Returns the clause of a partition that has partitions itself; perhaps none. */
  private String sub() {
    return facts.one("sub", "", "", " PARTITION BY RANGE (id)", " PARTITION BY HASH (id)");
  }

  private void part(RandomScript sql, String suffix, String bound, String by) {
    String name = table.name() + "_" + suffix;
    String fact = "part." + suffix;
    String with = by.isEmpty() ? facts.maybe(fact + ".with", 15, " WITH (fillfactor = 60)") : "";
    sql.add("CREATE TABLE " + name + " PARTITION OF " + table.name() + " " + bound + by + with);
    if (by.contains("RANGE")) {
      sql.add("CREATE TABLE " + name + "y PARTITION OF " + name + " DEFAULT");
    } else if (by.contains("HASH")) {
      sql.add(
          "CREATE TABLE "
              + name
              + "h PARTITION OF "
              + name
              + " FOR VALUES WITH (MODULUS 1, REMAINDER 0)");
    }
    sql.comment("TABLE " + name);
    if (by.isEmpty()) {
      sql.maybe(
          fact + ".i", 20, "CREATE INDEX " + table.key() + suffix + "_own ON " + name + " (id)");
      sql.maybe(fact + ".k", 15, "ALTER TABLE " + name + " ADD CONSTRAINT own CHECK (id > -5)");
    }
  }
}
