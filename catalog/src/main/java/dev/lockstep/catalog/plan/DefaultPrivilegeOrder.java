package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Default privileges that go do so before anything is created, those that come or change after all:
 * so it is known which ones a new object meets.
 */
final class DefaultPrivilegeOrder {

  private final Fates fates;

  DefaultPrivilegeOrder(Fates fates) {
    this.fates = fates;
  }

  void connect(StepGraph graph) {
    List<ObjectId> defaults =
        fates.all().keySet().stream().filter(DefaultPrivilegeOrder::isDefault).toList();
    if (defaults.isEmpty()) {
      return;
    }
    List<Node> makes = new ArrayList<>();
    for (ObjectId id : fates.all().keySet()) {
      Node make = graph.makeOf(id);
      if (make != null && !isDefault(id)) {
        makes.add(make);
      }
    }
    for (ObjectId id : defaults) {
      Node drop = graph.dropOf(id);
      Node make = graph.makeOf(id);
      for (Node other : makes) {
        if (drop != null && isDefault(drop.id)) {
          drop.before(other);
        }
        if (make != null) {
          other.before(make);
        }
      }
    }
  }

  private static boolean isDefault(ObjectId id) {
    return id.kind() == ObjectKind.DEFAULT_PRIVILEGES;
  }
}
