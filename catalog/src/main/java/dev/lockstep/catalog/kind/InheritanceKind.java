package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import java.util.Set;

/** That a table inherits from another one (PostgreSQL manual, section 5.11). */
final class InheritanceKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add("ALTER TABLE " + object.text("table") + " INHERIT " + object.text("inherits"));
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("ALTER TABLE " + object.text("table") + " NO INHERIT " + object.text("inherits"));
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    return Outcome.IN_PLACE;
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("position");
  }
}
