package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.core.render.Sql;
import java.util.Set;

/** Domains (PostgreSQL manual, CREATE DOMAIN); their checks are objects of their own. */
final class DomainKind implements Kind {

  private static final int NAMED_SINCE = 170000;

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
            + notNull(object, situation.existed(object.id()) && isNamed(situation)));
  }

  /** Returns whether NOT NULL is a constraint with a name, which another domain can have. */
  private static boolean isNamed(Situation situation) {
    return situation.from().server().version() >= NAMED_SINCE;
  }

  private static String notNull(CatalogObject domain, boolean explicit) {
    boolean named = explicit || domain.get("not_null_name") != null;
    String name = named ? " CONSTRAINT " + notNullName(domain) : "";
    return domain.is("not_null") ? name + " NOT NULL" : "";
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
      boolean named = after.get("not_null_name") != null;
      script.add(
          alter
              + (named
                  ? " ADD" + notNull(after, true)
                  : after.is("not_null") ? " SET NOT NULL" : " DROP NOT NULL"));
    } else if (!before.sameAs(after, "not_null_name")) {
      script.add(alter + " RENAME CONSTRAINT " + notNullName(before) + " TO " + notNullName(after));
    }
    return Outcome.IN_PLACE;
  }

  private static String notNullName(CatalogObject domain) {
    String name = domain.get("not_null_name");
    String identity = domain.id().identity();
    String plain = Expressions.unquote(identity.substring(Expressions.lastDot(identity) + 1));
    return name != null ? name : Sql.identifier(plain + "_not_null");
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("default_value");
  }
}
