package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.TextArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Operator families with the members that belong to no class (manual, ALTER OPERATOR FAMILY). */
final class OperatorFamilyKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(object.text("definition"));
    members(object).keySet().forEach(member -> script.add(alter(object) + " ADD " + member));
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP OPERATOR FAMILY " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    Map<String, String> old = members(before);
    Map<String, String> wanted = members(after);
    old.forEach(
        (member, name) -> {
          if (!wanted.containsKey(member)) {
            script.add(alter(after) + " DROP " + name);
          }
        });
    wanted.keySet().stream()
        .filter(member -> !old.containsKey(member))
        .forEach(member -> script.add(alter(after) + " ADD " + member));
    return Outcome.IN_PLACE;
  }

  private static String alter(CatalogObject family) {
    return "ALTER OPERATOR FAMILY " + family.id().identity();
  }

  private static Map<String, String> members(CatalogObject family) {
    Map<String, String> members = new LinkedHashMap<>();
    String array = family.get("members");
    for (List<String> row : array == null ? List.<List<String>>of() : TextArray.rows(array)) {
      members.put(row.get(0), row.get(1));
    }
    return members;
  }
}
