package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import java.util.Set;

/** What a role is at a foreign server. Secrets are never read and never printed. */
final class UserMappingKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(
        "CREATE USER MAPPING FOR "
            + object.id().identity()
            + Options.foreign(object.get("options")));
    if (object.is("secret")) {
      script.hazard(
          Hazard.Code.DEPENDS_ON_DATA,
          object.id().identity(),
          "the secrets of the user mapping are not copied: set them by hand");
    }
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP USER MAPPING FOR " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    script.add(
        "ALTER USER MAPPING FOR "
            + after.id().identity()
            + Options.alterForeign(before.get("options"), after.get("options")));
    return Outcome.IN_PLACE;
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("secret");
  }
}
