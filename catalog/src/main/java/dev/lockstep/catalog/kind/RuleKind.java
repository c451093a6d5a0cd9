package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;

/** Rules (PostgreSQL manual, CREATE RULE). */
final class RuleKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(object.text("definition"));
    if (!object.text("enabled").equals("ENABLE")) {
      enable(object, script);
    }
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP RULE " + object.text("name") + " ON " + object.text("table"));
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

  private static void enable(CatalogObject rule, Script script) {
    script.add(
        "ALTER TABLE "
            + rule.text("table")
            + " "
            + rule.text("enabled")
            + " RULE "
            + rule.text("name"));
  }
}
