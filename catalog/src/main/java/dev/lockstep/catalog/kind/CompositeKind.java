package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.catalog.model.TextArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Composite types (PostgreSQL manual, CREATE TYPE and ALTER TYPE). */
final class CompositeKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(
        "CREATE TYPE "
            + object.id().identity()
            + " AS ("
            + attributes(object).entrySet().stream()
                .map(attribute -> attribute.getKey() + " " + attribute.getValue())
                .collect(Collectors.joining(", "))
            + ")");
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP TYPE " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    Map<String, String> old = attributes(before);
    Map<String, String> wanted = attributes(after);
    List<String> kept = new ArrayList<>(old.keySet());
    kept.retainAll(wanted.keySet());
    List<String> order = new ArrayList<>(kept);
    wanted.keySet().stream().filter(name -> !old.containsKey(name)).forEach(order::add);
    boolean retyped =
        kept.stream().anyMatch(name -> !Objects.equals(old.get(name), wanted.get(name)));
    boolean inColumns = isInColumns(before.id(), situation);
    if (!order.equals(List.copyOf(wanted.keySet())) || (retyped && inColumns)) {
      return Outcome.REBUILD;
    }
    String alter = "ALTER TYPE " + after.id().identity();
    String cascade = hasTables(before.id(), situation) ? " CASCADE" : "";
    for (String name : old.keySet()) {
      if (!wanted.containsKey(name)) {
        script.add(alter + " DROP ATTRIBUTE " + name + cascade);
        lost(after.id(), name, situation, script);
      }
    }
    kept.stream()
        .filter(name -> !Objects.equals(old.get(name), wanted.get(name)))
        .forEach(
            name ->
                script.add(
                    alter + " ALTER ATTRIBUTE " + name + " TYPE " + wanted.get(name) + cascade));
    wanted.forEach(
        (name, type) -> {
          if (!old.containsKey(name)) {
            script.add(alter + " ADD ATTRIBUTE " + name + " " + type + cascade);
          }
        });
    return Outcome.IN_PLACE;
  }

  private static void lost(ObjectId type, String name, Situation situation, Script script) {
    boolean used =
        situation.from().objects().values().stream()
            .anyMatch(
                object -> object.dependsOn().contains(type) && holdsValues(object.id().kind()));
    if (used) {
      script.hazard(
          Hazard.Code.DATA_LOSS,
          type.identity() + "." + name,
          "the attribute is dropped from every value of the type");
    }
  }

  private static boolean isInColumns(ObjectId type, Situation situation) {
    return situation.from().objects().values().stream()
        .anyMatch(
            object -> object.id().kind() == ObjectKind.COLUMN && object.dependsOn().contains(type));
  }

  private static boolean holdsValues(ObjectKind kind) {
    return kind == ObjectKind.COLUMN || kind == ObjectKind.COMPOSITE || kind == ObjectKind.DOMAIN;
  }

  private static boolean hasTables(ObjectId type, Situation situation) {
    return situation.from().objects().values().stream()
        .anyMatch(object -> type.identity().equals(object.get("of_type")));
  }

  static Map<String, String> attributes(CatalogObject type) {
    Map<String, String> attributes = new LinkedHashMap<>();
    TextArray.rows(type.text("attributes"))
        .forEach(row -> attributes.put(row.get(0), row.get(1) + row.get(2)));
    return attributes;
  }
}
