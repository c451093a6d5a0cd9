package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;

/** That a table is a partition of another one (PostgreSQL manual, section 5.12). */
final class PartitionKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(
        "ALTER TABLE "
            + object.text("partition_of")
            + " ATTACH PARTITION "
            + object.id().identity()
            + " "
            + object.text("bound"));
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add(
        "ALTER TABLE "
            + object.text("partition_of")
            + " DETACH PARTITION "
            + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    return Outcome.REBUILD;
  }
}
