package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.Objects;

/** Who owns an object, where that is not the role that reads the catalog. */
final class OwnerKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    give(object, object.text("role"), script);
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    give(object, situation.from().server().role(), script);
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    give(after, after.text("role"), script);
    return Outcome.IN_PLACE;
  }

  private static void give(CatalogObject object, String role, Script script) {
    ObjectId on = Objects.requireNonNull(object.parent());
    String words = on.kind() == ObjectKind.AGGREGATE ? "AGGREGATE" : on.kind().sql();
    script.add("ALTER " + words + " " + on.identity() + " OWNER TO " + role);
  }
}
