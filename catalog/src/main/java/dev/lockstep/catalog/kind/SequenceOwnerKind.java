package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;

/** Which column a sequence belongs to: it is dropped with the column. */
final class SequenceOwnerKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add("ALTER SEQUENCE " + object.id().identity() + " OWNED BY " + object.text("column"));
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("ALTER SEQUENCE " + object.id().identity() + " OWNED BY NONE");
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    create(after, situation, script);
    return Outcome.IN_PLACE;
  }
}
