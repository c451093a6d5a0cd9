package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;

/** An object that one CREATE statement describes, and that changes only by being made again. */
final class DefinedKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(object.text("definition"));
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP " + object.id().kind().sql() + " " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    return Outcome.REBUILD;
  }
}
