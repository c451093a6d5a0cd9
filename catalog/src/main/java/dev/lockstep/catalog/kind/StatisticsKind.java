package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;

/** Extended statistics (PostgreSQL manual, CREATE STATISTICS). */
final class StatisticsKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(object.text("definition"));
    if (object.get("target") != null) {
      target(object, script);
    }
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP STATISTICS " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (!before.sameAs(after, "definition")) {
      return Outcome.REBUILD;
    }
    target(after, script);
    return Outcome.IN_PLACE;
  }

  private static void target(CatalogObject object, Script script) {
    script.add(
        "ALTER STATISTICS "
            + object.id().identity()
            + " SET STATISTICS "
            + ColumnKind.valueOr(object, "target", "-1"));
  }
}
