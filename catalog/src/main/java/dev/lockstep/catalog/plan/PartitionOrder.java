package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an index, key or check of a partitioned table come before the whole and before their
 * table is attached: PostgreSQL takes them in, where it would make others under names of its own.
 */
final class PartitionOrder {

  private final Situation situation;
  private final Fates fates;
  private final PartitionIdentities identities;
  private final Map<String, List<CatalogObject>> oldKeys;
  private final Map<String, List<CatalogObject>> newKeys;

  PartitionOrder(Situation situation, Fates fates) {
    this.situation = situation;
    this.fates = fates;
    this.identities = new PartitionIdentities(situation);
    this.oldKeys = keys(situation.from());
    this.newKeys = keys(situation.to());
  }

  void connect(StepGraph graph) {
    fates.all().keySet().forEach(id -> leaving(id, graph));
    fates.all().keySet().forEach(id -> foreignKey(id, graph));
    for (ObjectId id : fates.all().keySet()) {
      CatalogObject part = situation.to().find(id);
      Node make = graph.makeOf(id);
      boolean index = id.kind() == ObjectKind.INDEX || id.kind() == ObjectKind.CONSTRAINT;
      if (part != null && make != null && id.kind() == ObjectKind.PARTITION) {
        goneColumns(part.text("partition_of"), make, graph);
        alteredConstraints(part, make, graph);
        newReferences(part, make, graph);
        ObjectId first = identities.first(part);
        Node attach = first == null ? null : graph.makeOf(first);
        if (attach != null) {
          attach.before(make);
        }
      }
      if (part == null || make == null || !index) {
        continue;
      }
      ObjectId whole = OldSide.whole(part);
      if (whole != null) {
        before(make, graph.makeOf(whole));
      }
      if ((whole != null || part.is("inherited")) && part.parent() != null) {
        before(make, graph.makeOf(new ObjectId(ObjectKind.PARTITION, part.parent().identity())));
      }
    }
  }

  /** A table that comes has no column that goes from the table above. */
  private void goneColumns(String above, Node attach, StepGraph graph) {
    ObjectId table = new ObjectId(ObjectKind.TABLE, above);
    for (CatalogObject column : situation.oldParts(table, ObjectKind.COLUMN)) {
      Node drop = graph.dropOf(column.id());
      if (drop != null && drop.role == Node.Role.DROP) {
        before(drop, attach);
      }
    }
  }

  /** A constraint of the table changes in its partitions too, once they are some. */
  private void alteredConstraints(CatalogObject partition, Node attach, StepGraph graph) {
    CatalogObject link = partition;
    while (link != null) {
      ObjectId above = new ObjectId(ObjectKind.TABLE, link.text("partition_of"));
      for (CatalogObject constraint : situation.newParts(above, ObjectKind.CONSTRAINT)) {
        if (fates.get(constraint.id()) == Fate.ALTER) {
          before(attach, graph.makeOf(constraint.id()));
        }
      }
      link = situation.to().find(new ObjectId(ObjectKind.PARTITION, above.identity()));
    }
  }

  /** Rows that are referenced have to be there again. */
  private void newReferences(CatalogObject partition, Node attach, StepGraph graph) {
    CatalogObject link = partition;
    while (link != null) {
      String above = link.text("partition_of");
      for (CatalogObject key : newKeys.getOrDefault(above, List.of())) {
        if (!key.is("inherited")) {
          before(attach, graph.makeOf(key.id()));
        }
      }
      link = situation.to().find(new ObjectId(ObjectKind.PARTITION, above));
    }
  }

  /** A foreign key goes from the partitions too as long as they are some. */
  private void foreignKey(ObjectId id, StepGraph graph) {
    CatalogObject partition = situation.from().find(id);
    Node detach = graph.dropOf(id);
    if (id.kind() != ObjectKind.PARTITION || partition == null || detach == null) {
      return;
    }
    String above = partition.get("partition_of");
    while (above != null) {
      ObjectId table = new ObjectId(ObjectKind.TABLE, above);
      for (CatalogObject key : situation.oldParts(table, ObjectKind.CONSTRAINT)) {
        Node drop = graph.dropOf(key.id());
        if (key.text("type").equals("f") && drop != null) {
          before(drop, detach);
        }
      }
      references(above, detach, graph);
      CatalogObject further = situation.from().find(new ObjectId(ObjectKind.PARTITION, above));
      above = further == null ? null : further.get("partition_of");
    }
  }

  /** PostgreSQL drops no partition of a table while a foreign key refers to that. */
  private void references(String table, Node detach, StepGraph graph) {
    for (CatalogObject key : oldKeys.getOrDefault(table, List.of())) {
      Node drop = graph.dropOf(key.id());
      if (drop != null) {
        before(drop, detach);
      }
    }
  }

  /** Returns the foreign keys of a side by the table that they refer to. */
  private static Map<String, List<CatalogObject>> keys(Catalog side) {
    return side.objects().values().stream()
        .filter(key -> key.id().kind() == ObjectKind.CONSTRAINT && key.get("references") != null)
        .collect(Collectors.groupingBy(key -> key.text("references")));
  }

  /** A part that outlives the whole goes after it, or after its table has left. */
  private void leaving(ObjectId id, StepGraph graph) {
    CatalogObject part = situation.from().find(id);
    ObjectId whole = part == null ? null : OldSide.whole(part);
    ObjectId table = part == null ? null : part.parent();
    if (part == null || whole == null || table == null) {
      return;
    }
    Node drop = graph.dropOf(id);
    Node detach = graph.dropOf(new ObjectId(ObjectKind.PARTITION, table.identity()));
    Node dropWhole = graph.dropOf(whole);
    if (detach != null && detach.id.kind() == ObjectKind.PARTITION) {
      before(detach, drop);
      before(detach, dropWhole);
    }
    if (part.is("local") && dropWhole != null) {
      before(dropWhole, drop);
    }
  }

  private static void before(Node part, @Nullable Node whole) {
    if (whole != null) {
      part.before(whole);
    }
  }
}
