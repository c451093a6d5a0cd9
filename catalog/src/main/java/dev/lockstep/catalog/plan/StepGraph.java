package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of a plan and what has to come before what. */
final class StepGraph {

  /** What a table whose rows are moved gets after the rows. */
  private static final Set<ObjectKind> AFTER_ROWS =
      EnumSet.of(
          ObjectKind.TRIGGER,
          ObjectKind.RULE,
          ObjectKind.POLICY,
          ObjectKind.CONSTRAINT,
          ObjectKind.INDEX);

  /** What a table has of one of its indexes, and loses with it. */
  private static final Set<ObjectKind> MARKS =
      EnumSet.of(ObjectKind.CLUSTER_ON, ObjectKind.REPLICA_IDENTITY);

  private final Situation situation;
  private final Fates fates;
  private final StepMaker maker;
  private final Map<ObjectId, Node> drops = new HashMap<>();
  private final Map<ObjectId, Node> asides = new HashMap<>();
  private final Map<ObjectId, Node> makes = new HashMap<>();
  private final Map<ObjectId, Node> copies = new HashMap<>();

  StepGraph(Situation situation, Fates fates, StepMaker maker) {
    this.situation = situation;
    this.fates = fates;
    this.maker = maker;
    fates.all().keySet().forEach(this::addNodes);
    fates.all().keySet().forEach(this::connect);
    new PartitionOrder(situation, fates).connect(this);
    new TwinKeys(situation, fates).connect(this);
    new NameClashes(situation, fates).connect(this);
    new PrivilegeOrder(situation, fates).connect(this);
    new DefaultPrivilegeOrder(fates).connect(this);
    new BodyMentions(situation, fates).connect(this);
  }

  /** Returns every step once. */
  Collection<Node> nodes() {
    Set<Node> all = new HashSet<>(drops.values());
    all.addAll(asides.values());
    all.addAll(makes.values());
    all.addAll(copies.values());
    return all;
  }

  @Nullable Node dropOf(ObjectId id) {
    return drops.get(id);
  }

  /** Returns the step after which the old object's name is free; null when it stays. */
  @Nullable Node leaveOf(ObjectId id) {
    Node aside = asides.get(id);
    return aside == null ? drops.get(id) : aside;
  }

  @Nullable Node makeOf(ObjectId id) {
    return makes.get(id);
  }

  private void addNodes(ObjectId id) {
    Fate fate = fates.get(id);
    if (fate.isGone()) {
      drop(id);
    }
    if (fate == Fate.ALTER || fate.isMade()) {
      make(id);
    }
    if (fate == Fate.REBUILD && id.kind() == ObjectKind.TABLE) {
      copies.put(id, new Node(id, Node.Role.COPY, maker.copy(id)));
    }
  }

  private Node drop(ObjectId id) {
    Node known = drops.get(id);
    if (known != null) {
      return known;
    }
    ObjectId host = maker.dropHost(id);
    Node node;
    if (host != null) {
      node = drop(host);
    } else if (fates.isAside(id)) {
      node = new Node(id, Node.Role.DROP_ASIDE, maker.dropAside(id));
      asides.put(id, new Node(id, Node.Role.ASIDE, maker.aside(id)));
    } else {
      node = new Node(id, Node.Role.DROP, maker.drop(id));
    }
    drops.put(id, node);
    return node;
  }

  /** New columns of a table come in the order in which they are wanted. */
  private String place(ObjectId id) {
    CatalogObject object = situation.to().find(id);
    ObjectId table = object == null ? null : object.parent();
    return id.kind() == ObjectKind.COLUMN && object != null && table != null
        ? String.format(Locale.ROOT, "%s %5s", table.identity(), object.get("position"))
        : id.identity();
  }

  private Node make(ObjectId id) {
    Node known = makes.get(id);
    if (known != null) {
      return known;
    }
    ObjectId host = maker.makeHost(id);
    Node node = host != null ? make(host) : new Node(id, Node.Role.MAKE, maker.make(id), place(id));
    makes.put(id, node);
    return node;
  }

  private void connect(ObjectId id) {
    connectSelf(id);
    CatalogObject before = situation.from().find(id);
    if (before != null) {
      before.dependsOn().forEach(on -> connectOld(id, on));
    }
    CatalogObject after = situation.to().find(id);
    Node make = makes.get(id);
    if (after != null && make != null) {
      after.dependsOn().forEach(on -> connectNew(make, id, on));
    }
  }

  private void connectSelf(ObjectId id) {
    Node drop = drops.get(id);
    Node make = makes.get(id);
    Node aside = asides.get(id);
    Node copy = copies.get(id);
    if (aside != null && drop != null) {
      aside.before(drop);
    }
    if (aside != null && make != null) {
      aside.before(make);
    }
    if (drop != null && make != null) {
      if (drop.role == Node.Role.DROP_ASIDE) {
        make.before(drop);
      } else {
        drop.before(make);
      }
    }
    if (copy != null && make != null && drop != null) {
      make.before(copy);
      copy.before(drop);
      connectCopy(id, copy);
    }
  }

  /** Rows move once the partitions are there, and before the old ones are dropped. */
  private void connectCopy(ObjectId table, Node copy) {
    for (CatalogObject object : situation.to().objects().values()) {
      boolean partition = isBelow(object, table, situation.to());
      Node make = makes.get(object.id());
      if (partition && make != null) {
        make.before(copy);
      }
    }
    for (CatalogObject object : situation.from().objects().values()) {
      ObjectId child = object.parent();
      Node drop = child == null ? null : drops.get(child);
      if (drop != null && isBelow(object, table, situation.from())) {
        copy.before(drop);
      }
    }
  }

  /** Returns whether it is a partition of the table, or one of its partitions. */
  private static boolean isBelow(CatalogObject object, ObjectId table, Catalog side) {
    CatalogObject partition = object.id().kind() == ObjectKind.PARTITION ? object : null;
    while (partition != null) {
      String above = partition.text("partition_of");
      if (above.equals(table.identity())) {
        return true;
      }
      partition = side.find(new ObjectId(ObjectKind.PARTITION, above));
    }
    return false;
  }

  private void connectOld(ObjectId id, ObjectId on) {
    Fate fate = fates.get(id);
    Fate other = fates.get(on);
    Node drop = drops.get(id);
    // Without its index a mark is none, so it never has to go first.
    boolean mark = MARKS.contains(id.kind()) && drop != null && !drop.id.equals(id);
    if (drop != null && !mark) {
      if (other.isGone()) {
        Node last = Objects.requireNonNull(drops.get(on));
        Node detach = id.kind() == ObjectKind.COLUMN ? detachBetween(id, on) : null;
        if (detach != null) {
          detach.before(last);
          if (drop.id.equals(id)) {
            detach.before(drop);
          }
          return;
        }
        if (!drop.script.statements().isEmpty() && drop.id.equals(id) && keepsParent(id, on)) {
          // PostgreSQL drops no column that the table above has still.
          last.before(drop);
          return;
        }
        drop.before(last);
        Node aside = asides.get(on);
        boolean late =
            drop.role == Node.Role.DROP_ASIDE
                || id.kind() == ObjectKind.PARTITION
                || (drop.id.kind().isTable() && Fates.isTypeLike(on));
        if (aside != null && !late) {
          drop.before(aside);
        }
      } else if (other == Fate.ALTER) {
        Node detach = id.kind() == ObjectKind.COLUMN ? detachBetween(id, on) : null;
        // A table whose rows are moved has to wait for it, and needs nothing of the old type.
        boolean copied = Fates.isTypeLike(on) && maker.isCopied(drop.id);
        if (!copied) {
          (detach == null ? drop : detach).before(Objects.requireNonNull(makes.get(on)));
        }
      }
    } else if (fate == Fate.ALTER && other.isGone()) {
      Objects.requireNonNull(makes.get(id)).before(Objects.requireNonNull(drops.get(on)));
    }
  }

  /**
   * Returns whether the one column is of a table that inherits from that of the other, and stays.
   */
  private boolean keepsParent(ObjectId below, ObjectId above) {
    if (below.kind() != ObjectKind.COLUMN || above.kind() != ObjectKind.COLUMN) {
      return false;
    }
    ObjectId table = tableOf(below);
    ObjectId parent = tableOf(above);
    return table != null
        && parent != null
        && situation.oldParts(table, ObjectKind.INHERITANCE).stream()
            .filter(link -> parent.identity().equals(link.get("inherits")))
            .anyMatch(link -> !fates.get(link.id()).isGone());
  }

  private @Nullable ObjectId tableOf(ObjectId column) {
    CatalogObject before = situation.from().find(column);
    return (before == null ? newColumn(column) : before).parent();
  }

  private CatalogObject newColumn(ObjectId id) {
    return Objects.requireNonNull(situation.to().find(id));
  }

  /** Returns the step after which the column of the table below stands alone; null for none. */
  private @Nullable Node detachBetween(ObjectId below, ObjectId above) {
    CatalogObject column = situation.from().find(below);
    CatalogObject other = situation.from().find(above);
    if (column == null || column.parent() == null || other == null || other.parent() == null) {
      return null;
    }
    ObjectId link = new ObjectId(ObjectKind.PARTITION, column.parent().identity());
    CatalogObject partition = situation.from().find(link);
    Node detach = drops.get(link);
    boolean between =
        partition != null
            && above.kind() == ObjectKind.COLUMN
            && other.parent().identity().equals(partition.get("partition_of"));
    return between && detach != null && detach.id.equals(link) ? detach : null;
  }

  private void connectNew(Node make, ObjectId id, ObjectId on) {
    Node provider = makes.get(on);
    if (provider == null) {
      return;
    }
    boolean bothNew = fates.get(id).isMade() && fates.get(on).isMade() && make.id.equals(id);
    if (bothNew && keepsParent(id, on) && situation.comingFrom(newColumn(id)) == null) {
      // A column that the table has by itself too is there before that of the table above.
      make.before(provider);
      return;
    }
    provider.before(make);
    if (on.kind() == ObjectKind.DOMAIN && id.kind() != ObjectKind.DOMAIN_CONSTRAINT) {
      checksOf(on, make);
    }
    Node copy = copies.get(on);
    if (copy != null
        && AFTER_ROWS.contains(id.kind())
        && !new PartitionIdentities(situation).hasAttachedFirst(on)) {
      copy.before(make);
    }
  }

  /** A new check of a domain comes before the values: inside of others they can't be checked. */
  private void checksOf(ObjectId domain, Node make) {
    if (fates.get(domain).isMade()) {
      for (CatalogObject check : situation.newParts(domain, ObjectKind.DOMAIN_CONSTRAINT)) {
        Node node = makes.get(check.id());
        if (node != null) {
          node.before(make);
        }
      }
    }
  }

  /** Returns the objects whose steps are among the nodes. */
  List<ObjectId> objectsOf(Collection<Node> nodes) {
    List<ObjectId> ids = new ArrayList<>();
    for (Node node : nodes) {
      drops.forEach((id, other) -> addIf(other.equals(node), id, ids));
      makes.forEach((id, other) -> addIf(other.equals(node), id, ids));
    }
    return ids.stream().distinct().sorted().toList();
  }

  private static void addIf(boolean condition, ObjectId id, List<ObjectId> to) {
    if (condition) {
      to.add(id);
    }
  }
}
