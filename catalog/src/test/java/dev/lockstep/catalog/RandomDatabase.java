package dev.lockstep.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A database made by chance, with rows whose values every conversion keeps. Two of them that share
 * most of their facts are a pair to plan between.
 *
 * @param facts what chance decided
 * @param version the major version of the server
 */
record RandomDatabase(Facts facts, int version) {

  private static final int TABLES = 4;

  static RandomDatabase of(Random random, int version) {
    return new RandomDatabase(Facts.of(random), version);
  }

  /** Returns a database in which some facts are others. */
  RandomDatabase edited(Random random) {
    return new RandomDatabase(facts.edited(random), version);
  }

  /** Returns the statements that make it, with rows. */
  String sql() {
    RandomScript sql = new RandomScript(facts);
    sql.add("CREATE SCHEMA app");
    new RandomTypes(facts, version).addTo(sql);
    new RandomRoutines(facts).addTo(sql);
    List<RandomTable> tables = new ArrayList<>();
    for (int t = 0; t < TABLES; t++) {
      if (facts.chance("t" + t, 85)) {
        tables.add(new RandomTable(facts, version, t, t == TABLES - 1));
      }
    }
    tables.forEach(table -> table.create(sql));
    tables.forEach(table -> new RandomTableParts(facts, version, table).addTo(sql));
    for (RandomTable table : tables) {
      table.reference(tables, sql);
    }
    new RandomDependents(facts, version, tables).addTo(sql);
    return sql.text();
  }
}
