package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.TextArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text search configurations and which dictionaries they ask for each kind of token. */
final class TextSearchConfigurationKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(object.text("definition"));
    mappings(object.get("mappings"))
        .forEach((token, names) -> script.add(alter(object) + " ADD" + mapping(token, names)));
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP TEXT SEARCH CONFIGURATION " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (!before.sameAs(after, "definition")) {
      return Outcome.REBUILD;
    }
    Map<String, String> old = mappings(before.get("mappings"));
    Map<String, String> wanted = mappings(after.get("mappings"));
    old.keySet().stream()
        .filter(token -> !wanted.containsKey(token))
        .forEach(token -> script.add(alter(after) + " DROP MAPPING FOR " + token));
    wanted.forEach(
        (token, names) -> {
          if (!names.equals(old.get(token))) {
            String verb = old.containsKey(token) ? " ALTER" : " ADD";
            script.add(alter(after) + verb + mapping(token, names));
          }
        });
    return Outcome.IN_PLACE;
  }

  private static String alter(CatalogObject object) {
    return "ALTER TEXT SEARCH CONFIGURATION " + object.id().identity();
  }

  private static String mapping(String token, String dictionaries) {
    return " MAPPING FOR " + token + " WITH " + dictionaries;
  }

  private static Map<String, String> mappings(@Nullable String array) {
    Map<String, String> mappings = new LinkedHashMap<>();
    for (List<String> row : array == null ? List.<List<String>>of() : TextArray.rows(array)) {
      mappings.put(row.get(0), row.get(1));
    }
    return mappings;
  }
}
