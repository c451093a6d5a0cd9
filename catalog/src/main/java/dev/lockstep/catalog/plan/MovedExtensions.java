package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Kinds;
import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Extensions that move to another schema take their types and functions along, and with them the
 * names in everything that uses them.
 */
final class MovedExtensions {

  private final Map<ObjectId, List<String>> prefixes = new HashMap<>();

  MovedExtensions(Situation situation) {
    for (CatalogObject object : situation.from().objects().values()) {
      CatalogObject now = situation.to().find(object.id());
      if (object.id().kind() == ObjectKind.EXTENSION
          && now != null
          && !object.sameAs(now, "schema")) {
        prefixes.put(object.id(), List.of(object.text("schema") + ".", now.text("schema") + "."));
      }
    }
  }

  /** Returns whether two objects are the same but for the schema of an extension that moves. */
  boolean same(CatalogObject before, CatalogObject after) {
    for (ObjectId on : before.dependsOn()) {
      List<String> names = prefixes.get(on);
      if (names != null && Kinds.same(without(before, names), without(after, names))) {
        return true;
      }
    }
    return false;
  }

  private static CatalogObject without(CatalogObject object, List<String> names) {
    TreeMap<String, String> attributes = new TreeMap<>();
    object
        .attributes()
        .forEach(
            (name, value) -> {
              String text = value;
              for (String prefix : names) {
                text = text.replace(prefix, "");
              }
              attributes.put(name, text);
            });
    return CatalogObject.of(object.id(), object.parent(), attributes, object.dependsOn());
  }
}
