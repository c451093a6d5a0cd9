package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import org.jspecify.annotations.Nullable;

/** Privileges on columns come after those on their table: a REVOKE there takes them away too. */
final class PrivilegeOrder {

  private final Situation situation;
  private final Fates fates;

  PrivilegeOrder(Situation situation, Fates fates) {
    this.situation = situation;
    this.fates = fates;
  }

  void connect(StepGraph graph) {
    for (ObjectId id : fates.all().keySet()) {
      CatalogObject object = situation.to().find(id);
      Node make = graph.makeOf(id);
      ObjectId table = object == null ? null : tableOf(object);
      if (make != null && table != null) {
        String identity = table.kind().name() + " " + table.identity();
        ObjectId whole = new ObjectId(ObjectKind.PRIVILEGES, identity);
        before(graph.dropOf(whole), make);
        before(graph.makeOf(whole), make);
      }
    }
  }

  private @Nullable ObjectId tableOf(CatalogObject privileges) {
    ObjectId on = privileges.parent();
    if (privileges.id().kind() != ObjectKind.PRIVILEGES || on == null) {
      return null;
    }
    if (privileges.get("column") != null) {
      return on;
    }
    CatalogObject column = on.kind() == ObjectKind.COLUMN ? situation.to().find(on) : null;
    return column == null ? null : column.parent();
  }

  private static void before(@Nullable Node whole, Node column) {
    if (whole != null && whole.id.kind() == ObjectKind.PRIVILEGES) {
      whole.before(column);
    }
  }
}
