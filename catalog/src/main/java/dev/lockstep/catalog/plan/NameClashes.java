package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Expressions;
import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Objects of different kinds that share a name: the old one leaves before the new one comes. */
final class NameClashes {

  private final Situation situation;
  private final Fates fates;

  NameClashes(Situation situation, Fates fates) {
    this.situation = situation;
    this.fates = fates;
  }

  void connect(StepGraph graph) {
    Map<String, List<Node>> leaving = new HashMap<>();
    fates
        .all()
        .forEach(
            (id, fate) -> {
              CatalogObject object = situation.from().find(id);
              Node node = fate == Fate.ALTER ? graph.makeOf(id) : graph.leaveOf(id);
              if (object != null && node != null) {
                for (String name : names(object)) {
                  leaving.computeIfAbsent(name, n -> new ArrayList<>()).add(node);
                }
              }
            });
    fates
        .all()
        .keySet()
        .forEach(
            id -> {
              CatalogObject object = situation.to().find(id);
              Node make = graph.makeOf(id);
              if (object != null && make != null) {
                List<String> fresh = names(object);
                CatalogObject before = situation.from().find(id);
                if (before != null && fates.get(id) == Fate.ALTER) {
                  fresh.removeAll(names(before));
                }
                fresh.forEach(name -> connect(leaving.getOrDefault(name, List.of()), make));
              }
            });
  }

  private static void connect(List<Node> leaving, Node make) {
    for (Node node : leaving) {
      if (!node.id.equals(make.id)) {
        node.before(make);
      }
    }
  }

  /** Returns the names that an object takes in the namespaces of its schema. */
  private static List<String> names(CatalogObject object) {
    ObjectId id = object.id();
    List<String> names = new ArrayList<>();
    switch (id.kind().family()) {
      case TABLE, VIEW -> {
        names.add("relation " + id.identity());
        names.add("type " + id.identity());
      }
      case TYPE -> {
        names.add("type " + id.identity());
        if (id.kind() == ObjectKind.COMPOSITE) {
          names.add("relation " + id.identity());
        }
      }
      case SEQUENCE -> names.add("relation " + id.identity());
      case ROUTINE -> names.add("routine " + id.identity());
      case PART -> partNames(object, names);
      case SCHEMA, OTHER -> {}
    }
    return names;
  }

  private static void partNames(CatalogObject object, List<String> names) {
    ObjectId id = object.id();
    if (id.kind() == ObjectKind.INDEX) {
      names.add("relation " + id.identity());
    } else if (id.kind() == ObjectKind.CONSTRAINT) {
      String table = object.text("table");
      String schema = table.substring(0, Expressions.lastDot(table) + 1);
      if ("pux".contains(object.text("type"))) {
        names.add("relation " + schema + object.text("name"));
      }
      if (object.text("type").equals("p")) {
        names.add("primary key " + table);
      }
    } else if (id.kind() == ObjectKind.COLUMN && object.get("identity_sequence") != null) {
      names.add("relation " + object.text("identity_sequence"));
    }
  }
}
