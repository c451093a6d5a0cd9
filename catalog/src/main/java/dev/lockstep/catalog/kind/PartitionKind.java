package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.Objects;

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
    ObjectId parent = new ObjectId(ObjectKind.TABLE, object.text("partition_of"));
    if (situation.existed(Objects.requireNonNull(object.parent()))) {
      script.hazard(
          Hazard.Code.TABLE_SCAN,
          object.id().identity(),
          "every row is checked against the bounds of the partition");
    }
    if (situation.existed(parent) && !situation.isMade(parent)) {
      script.hazard(
          Hazard.Code.DEPENDS_ON_DATA,
          object.text("partition_of"),
          "a row outside of the bounds, or one for them in the default partition, makes the"
              + " change fail");
    }
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
