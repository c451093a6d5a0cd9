package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.NotNullNames;
import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * NOT NULL constraints that get another name. PostgreSQL gives it to the tables below too, and
 * fails where one has another name there; such a table has to leave for a while.
 */
final class RenamedNotNulls {

  private final Situation situation;
  private final OldSide old;
  private final Set<ObjectId> links = new TreeSet<>();

  RenamedNotNulls(Situation situation, OldSide old) {
    this.situation = situation;
    this.old = old;
  }

  /** Returns the ties between tables that have to be cut. */
  Set<ObjectId> links(Map<ObjectId, Fate> fates) {
    fates.forEach(
        (id, fate) -> {
          CatalogObject before = situation.from().find(id);
          CatalogObject after = situation.to().find(id);
          if (id.kind() == ObjectKind.COLUMN
              && fate == Fate.ALTER
              && before != null
              && after != null
              && NotNullNames.isRenamed(before, after)) {
            below(id, NotNullNames.of(before));
          }
        });
    return links;
  }

  private void below(ObjectId above, String name) {
    for (ObjectId id : old.dependents(above)) {
      CatalogObject column = situation.from().find(id);
      if (column != null && column.parent() != null && old.isInherited(id, above)) {
        if (!NotNullNames.of(column).equals(name)) {
          old.goingWith(column.parent()).stream()
              .filter(RenamedNotNulls::isLink)
              .forEach(links::add);
        }
        below(id, name);
      }
    }
  }

  private static boolean isLink(ObjectId id) {
    return id.kind() == ObjectKind.PARTITION || id.kind() == ObjectKind.INHERITANCE;
  }
}
