package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;

/** Schemas: a name and nothing else. */
final class SchemaKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add("CREATE SCHEMA " + object.id().identity());
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP SCHEMA " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    return Outcome.IN_PLACE;
  }
}
