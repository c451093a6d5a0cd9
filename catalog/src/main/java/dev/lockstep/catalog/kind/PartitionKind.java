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
    boolean filled = situation.existed(Objects.requireNonNull(object.parent()));
    if (filled || (situation.existed(parent) && !situation.isMade(parent))) {
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
    if (!situation.isMade(object.id())
        && !situation.isGone(Objects.requireNonNull(object.parent()))) {
      foreignKeys(object, object.text("partition_of"), situation, script);
    }
  }

  /** PostgreSQL leaves a table that leaves with a copy of each foreign key. */
  private static void foreignKeys(
      CatalogObject partition, String above, Situation situation, Script script) {
    ObjectId table = new ObjectId(ObjectKind.TABLE, above);
    for (CatalogObject key : situation.oldParts(table, ObjectKind.CONSTRAINT)) {
      if (key.text("type").equals("f") && !situation.isGone(key.id())) {
        script.add(
            "ALTER TABLE "
                + partition.id().identity()
                + " DROP CONSTRAINT IF EXISTS "
                + key.text("name"));
      }
    }
    CatalogObject further = situation.from().find(new ObjectId(ObjectKind.PARTITION, above));
    if (further != null) {
      foreignKeys(partition, further.text("partition_of"), situation, script);
    }
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    return Outcome.REBUILD;
  }
}
