package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.core.render.Sql;

/** Extensions (PostgreSQL manual, CREATE EXTENSION). */
final class ExtensionKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(
        "CREATE EXTENSION "
            + object.id().identity()
            + " WITH SCHEMA "
            + object.text("schema")
            + " VERSION "
            + Sql.literal(object.text("version")));
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP EXTENSION " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    String alter = "ALTER EXTENSION " + after.id().identity();
    if (!before.sameAs(after, "schema")) {
      script.add(alter + " SET SCHEMA " + after.text("schema"));
    }
    if (!before.sameAs(after, "version")) {
      script.add(alter + " UPDATE TO " + Sql.literal(after.text("version")));
    }
    return Outcome.IN_PLACE;
  }
}
