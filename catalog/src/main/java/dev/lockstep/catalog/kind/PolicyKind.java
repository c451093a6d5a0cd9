package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import org.jspecify.annotations.Nullable;

/** Row-level security policies (PostgreSQL manual, CREATE POLICY). */
final class PolicyKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(
        "CREATE POLICY "
            + object.id().identity()
            + " AS "
            + object.text("permissive")
            + " FOR "
            + object.text("command")
            + " TO "
            + object.text("roles")
            + clause(" USING (", object.get("using_expression"))
            + clause(" WITH CHECK (", object.get("check_expression")));
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP POLICY " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    boolean inPlace =
        before.sameAs(after, "permissive")
            && before.sameAs(after, "command")
            && !removes(before, after, "using_expression")
            && !removes(before, after, "check_expression");
    if (!inPlace) {
      return Outcome.REBUILD;
    }
    script.add(
        "ALTER POLICY "
            + after.id().identity()
            + (before.sameAs(after, "roles") ? "" : " TO " + after.text("roles"))
            + (before.sameAs(after, "using_expression")
                ? ""
                : clause(" USING (", after.get("using_expression")))
            + (before.sameAs(after, "check_expression")
                ? ""
                : clause(" WITH CHECK (", after.get("check_expression"))));
    return Outcome.IN_PLACE;
  }

  private static boolean removes(CatalogObject before, CatalogObject after, String attribute) {
    return before.get(attribute) != null && after.get(attribute) == null;
  }

  private static String clause(String words, @Nullable String expression) {
    return expression == null ? "" : words + expression + ")";
  }
}
