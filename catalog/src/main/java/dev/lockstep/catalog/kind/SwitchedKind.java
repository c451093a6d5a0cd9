package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;

/**
 * Rules, triggers and event triggers: made by one statement, and switched on and off by another.
 * The trigger that a partition has from the whole is an object only where its switch is another.
 */
final class SwitchedKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    boolean clone = object.get("clone_of") != null;
    if (!clone) {
      script.add(object.text("definition"));
    }
    if (clone || !object.text("enabled").equals("ENABLE")) {
      switchTo(object.text("enabled"), object, script);
    }
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    String cloneOf = object.get("clone_of");
    if (cloneOf == null) {
      boolean event = object.id().kind() == ObjectKind.EVENT_TRIGGER;
      String name = event ? object.id().identity() : object.text("name") + on(object);
      script.add("DROP " + object.id().kind().sql() + " " + name);
      return;
    }
    ObjectId whole = new ObjectId(ObjectKind.TRIGGER, cloneOf);
    CatalogObject now = situation.to().find(whole);
    if (now != null && !situation.isGone(whole)) {
      switchTo(now.text("enabled"), object, script);
    }
  }

  private static String on(CatalogObject object) {
    return " ON " + object.text("table");
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (!before.sameAs(after, "definition") || !before.sameAs(after, "clone_of")) {
      return Outcome.REBUILD;
    }
    switchTo(after.text("enabled"), after, script);
    return Outcome.DISTURBS_DEPENDENTS;
  }

  private static void switchTo(String state, CatalogObject object, Script script) {
    String kind = object.id().kind().sql();
    script.add(
        object.id().kind() == ObjectKind.EVENT_TRIGGER
            ? "ALTER EVENT TRIGGER " + object.id().identity() + " " + state
            : "ALTER TABLE "
                + object.text("table")
                + " "
                + state
                + " "
                + kind
                + " "
                + object.text("name"));
  }
}
