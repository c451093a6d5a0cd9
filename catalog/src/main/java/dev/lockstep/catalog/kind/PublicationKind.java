package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;

/** Publications (PostgreSQL manual, CREATE PUBLICATION). */
final class PublicationKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    String members = object.get("members");
    script.add(
        "CREATE PUBLICATION "
            + object.id().identity()
            + (object.is("all_tables")
                ? " FOR ALL TABLES"
                : members == null ? "" : " FOR " + members)
            + " WITH ("
            + object.text("options")
            + ")");
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP PUBLICATION " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    boolean sameMembers = before.sameAs(after, "members");
    if (!before.sameAs(after, "all_tables") || (!sameMembers && after.get("members") == null)) {
      return Outcome.REBUILD;
    }
    String alter = "ALTER PUBLICATION " + after.id().identity() + " SET ";
    if (!sameMembers) {
      script.add(alter + after.text("members"));
    }
    if (!before.sameAs(after, "options")) {
      script.add(alter + "(" + after.text("options") + ")");
    }
    return Outcome.IN_PLACE;
  }
}
