package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import java.util.Set;

/** Functions and procedures: replaced where PostgreSQL allows it (manual, CREATE FUNCTION). */
final class RoutineKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(object.text("definition").stripTrailing());
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP " + object.id().kind().sql() + " " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    boolean fits =
        before.sameAs(after, "returns")
            && before.sameAs(after, "arguments")
            && before.sameAs(after, "type")
            && Integer.parseInt(before.text("defaults"))
                <= Integer.parseInt(after.text("defaults"));
    if (!fits) {
      return Outcome.REBUILD;
    }
    create(after, situation, script);
    return Outcome.IN_PLACE;
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("source");
  }
}
