package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import java.util.Set;

/** Domains (PostgreSQL manual, CREATE DOMAIN); their checks are objects of their own. */
final class DomainKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    String collation = object.get("collation");
    String expression = object.get("default_expression");
    script.add(
        "CREATE DOMAIN "
            + object.id().identity()
            + " AS "
            + object.text("type")
            + (collation == null ? "" : " COLLATE " + collation)
            + (expression == null ? "" : " DEFAULT " + expression)
            + (object.is("not_null") ? " NOT NULL" : ""));
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP DOMAIN " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (!before.sameAs(after, "type") || !before.sameAs(after, "collation")) {
      return Outcome.REBUILD;
    }
    String alter = "ALTER DOMAIN " + after.id().identity();
    if (!before.sameAs(after, "default_expression")) {
      String expression = after.get("default_expression");
      script.add(alter + (expression == null ? " DROP DEFAULT" : " SET DEFAULT " + expression));
    }
    if (!before.sameAs(after, "not_null")) {
      script.add(alter + (after.is("not_null") ? " SET NOT NULL" : " DROP NOT NULL"));
    }
    return Outcome.IN_PLACE;
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("default_value");
  }
}
