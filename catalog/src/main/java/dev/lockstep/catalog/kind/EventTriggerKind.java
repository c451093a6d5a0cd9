package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;

/** Event triggers: made last and dropped first, so that they do not see the other steps. */
final class EventTriggerKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(object.text("definition"));
    if (!object.text("enabled").equals("ENABLE")) {
      enable(object, script);
    }
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP EVENT TRIGGER " + object.id().identity());
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
    script.add("ALTER EVENT TRIGGER " + trigger.id().identity() + " " + trigger.text("enabled"));
  }
}
