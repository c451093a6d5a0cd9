package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import java.util.Objects;

/** Checks of domains. */
final class DomainConstraintKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(
        alter(object)
            + " ADD CONSTRAINT "
            + object.text("name")
            + " "
            + object.text("definition")
            + (object.is("not_valid") ? " NOT VALID" : ""));
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add(alter(object) + " DROP CONSTRAINT " + object.text("name"));
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (!before.sameAs(after, "definition") || after.is("not_valid")) {
      return Outcome.REBUILD;
    }
    script.add(alter(after) + " VALIDATE CONSTRAINT " + after.text("name"));
    return Outcome.IN_PLACE;
  }

  private static String alter(CatalogObject constraint) {
    ObjectId domain = Objects.requireNonNull(constraint.parent());
    return "ALTER DOMAIN " + domain.identity();
  }
}
