package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;

/** Triggers of tables and views (PostgreSQL manual, CREATE TRIGGER). */
final class TriggerKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(object.text("definition"));
    if (!object.text("enabled").equals("ENABLE")) {
      enable(object, script);
    }
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP TRIGGER " + object.text("name") + " ON " + object.text("table"));
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (!before.sameAs(after, "definition")) {
      return Outcome.REBUILD;
    }
    enable(after, script);
    return Outcome.IN_PLACE;
  }

  private static void enable(CatalogObject trigger, Script script) {
    script.add(
        "ALTER TABLE "
            + trigger.text("table")
            + " "
            + trigger.text("enabled")
            + " TRIGGER "
            + trigger.text("name"));
  }
}
