package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;

/** Indexes and constraints of partitions that are parts of one of the whole table. */
final class Parts {

  private Parts() {}

  /** Returns whether a part belongs to another whole than before, which PostgreSQL can't change. */
  static boolean changeWhole(CatalogObject before, CatalogObject after) {
    return before.get("attached_to") != null
        && after.get("attached_to") != null
        && !before.sameAs(after, "attached_to");
  }
}
