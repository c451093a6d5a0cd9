package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.Objects;
import java.util.Set;

/** Which index a table was clustered on, and what identifies its rows in logical replication. */
final class TableMarkKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    ObjectId table = Objects.requireNonNull(object.parent());
    String words = isCluster(object) ? " CLUSTER ON " : " REPLICA IDENTITY ";
    script.add(alter(table) + words + object.text("value"));
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    ObjectId table = Objects.requireNonNull(object.parent());
    script.add(
        alter(table) + (isCluster(object) ? " SET WITHOUT CLUSTER" : " REPLICA IDENTITY DEFAULT"));
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    create(after, situation, script);
    return Outcome.IN_PLACE;
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("table_kind");
  }

  private static boolean isCluster(CatalogObject object) {
    return object.id().kind() == ObjectKind.CLUSTER_ON;
  }

  private static String alter(ObjectId table) {
    return "ALTER " + table.kind().sql() + " " + table.identity();
  }
}
