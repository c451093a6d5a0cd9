package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Partitions with the identity of their table, as they have since PostgreSQL 17. It is taken from
 * the parts of a partition that is detached, and given back only to what is attached itself.
 */
final class PartitionIdentities {

  private final Situation situation;

  PartitionIdentities(Situation situation) {
    this.situation = situation;
  }

  /** Returns the ties of partitions that lack an identity, which attaching them again gives. */
  Set<ObjectId> lacking() {
    Set<ObjectId> links = new TreeSet<>();
    for (CatalogObject column : situation.from().objects().values()) {
      CatalogObject now = situation.to().find(column.id());
      boolean lacks =
          column.id().kind() == ObjectKind.COLUMN
              && column.get("identity_kind") == null
              && now != null
              && isOfTableAbove(now);
      ObjectId link = lacks && column.parent() != null ? link(column.parent()) : null;
      CatalogObject above = link == null ? null : above(link, column.text("name"));
      if (link != null && above != null && above.get("identity_kind") != null) {
        links.add(link);
      }
    }
    return links;
  }

  private @Nullable CatalogObject above(ObjectId link, String column) {
    CatalogObject partition = situation.from().find(link);
    return partition == null
        ? null
        : situation
            .oldParts(
                new ObjectId(ObjectKind.TABLE, partition.text("partition_of")), ObjectKind.COLUMN)
            .stream()
            .filter(other -> other.text("name").equals(column))
            .findFirst()
            .orElse(null);
  }

  /** Returns the ties of the parts of a partition that lose the identity when it is detached. */
  List<ObjectId> losing(ObjectId table) {
    if (!isPassedOn(situation.oldParts(table, ObjectKind.COLUMN))) {
      return List.of();
    }
    Catalog from = situation.from();
    return from.objects().values().stream()
        .filter(link -> link.id().kind() == ObjectKind.PARTITION)
        .filter(link -> link.text("partition_of").equals(table.identity()))
        .map(CatalogObject::id)
        .toList();
  }

  /** Returns the tie of the table above that has to be there first; null for none. */
  @Nullable ObjectId first(CatalogObject link) {
    ObjectId above = new ObjectId(ObjectKind.TABLE, link.text("partition_of"));
    return isPassedOn(situation.newParts(above, ObjectKind.COLUMN)) ? link(above) : null;
  }

  /**
   * Returns whether a new table is attached with its indexes before its own parts are, which have
   * to be there before its rows.
   */
  boolean hasAttachedFirst(ObjectId table) {
    return situation.isMade(link(table))
        && isPassedOn(situation.newParts(table, ObjectKind.COLUMN));
  }

  private static ObjectId link(ObjectId table) {
    return new ObjectId(ObjectKind.PARTITION, table.identity());
  }

  private static boolean isPassedOn(List<CatalogObject> columns) {
    return columns.stream().anyMatch(PartitionIdentities::isOfTableAbove);
  }

  private static boolean isOfTableAbove(CatalogObject column) {
    return column.get("identity_kind") != null && column.get("identity_sequence") == null;
  }
}
