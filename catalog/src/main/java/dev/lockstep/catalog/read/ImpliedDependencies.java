package dev.lockstep.catalog.read;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds the dependencies that {@code pg_depend} does not hold, and takes away those that it holds
 * the other way round.
 */
final class ImpliedDependencies {

  private final Map<ObjectId, CatalogObject> objects;
  private final Map<ObjectId, Set<ObjectId>> edges = new HashMap<>();
  private final Map<ObjectId, List<ObjectId>> ancestors = new HashMap<>();

  ImpliedDependencies(Map<ObjectId, CatalogObject> objects) {
    this.objects = objects;
  }

  Collection<CatalogObject> added() {
    objects.values().forEach(object -> edges.put(object.id(), own(object)));
    objects.values().forEach(this::link);
    objects.values().forEach(this::imply);
    List<CatalogObject> all = new ArrayList<>();
    objects.forEach(
        (id, object) ->
            all.add(
                CatalogObject.of(
                    id, object.parent(), object.attributes(), edges.getOrDefault(id, Set.of()))));
    return all;
  }

  /** What the catalog says, without what an object says of its own parts. */
  private Set<ObjectId> own(CatalogObject object) {
    Set<ObjectId> own = new HashSet<>();
    for (ObjectId other : object.dependsOn()) {
      CatalogObject target = objects.get(other);
      boolean part = target != null && object.id().equals(target.parent());
      boolean handled = isTable(object.id()) && isTable(other);
      boolean owned =
          object.id().kind() == ObjectKind.SEQUENCE && other.kind() == ObjectKind.COLUMN;
      if (target != null && !part && !handled && !owned) {
        own.add(other);
      }
    }
    if (object.parent() != null) {
      own.add(object.parent());
    }
    return own;
  }

  private void link(CatalogObject object) {
    @Nullable ObjectId child = object.parent();
    ObjectId parent = parentTable(object);
    if (child != null && parent != null) {
      ancestors.computeIfAbsent(child, c -> new ArrayList<>()).add(parent);
      edge(object.id(), parent);
    }
  }

  private @Nullable ObjectId parentTable(CatalogObject object) {
    String name =
        object.id().kind() == ObjectKind.PARTITION
            ? object.get("partition_of")
            : object.id().kind() == ObjectKind.INHERITANCE ? object.get("inherits") : null;
    return name == null ? null : table(name);
  }

  private ObjectId table(String name) {
    ObjectId foreign = new ObjectId(ObjectKind.FOREIGN_TABLE, name);
    return objects.containsKey(foreign) ? foreign : new ObjectId(ObjectKind.TABLE, name);
  }

  private void imply(CatalogObject object) {
    ObjectId id = object.id();
    String attached = object.get("attached_to");
    if (attached != null) {
      attach(object, new ObjectId(id.kind(), attached));
    }
    ObjectId table = object.parent();
    if (table == null || !isTable(table)) {
      return;
    }
    String cloneOf = object.get("clone_of");
    if (cloneOf != null) {
      edge(id, new ObjectId(id.kind(), cloneOf));
      edge(id, new ObjectId(ObjectKind.PARTITION, table.identity()));
    }
    for (ObjectId ancestor : ancestors.getOrDefault(table, List.of())) {
      if (id.kind() == ObjectKind.COLUMN && object.is("inherited")) {
        edge(id, new ObjectId(id.kind(), ancestor.identity() + "." + object.text("name")));
      }
    }
  }

  /** A part of a partitioned index is there before the whole. */
  private void attach(CatalogObject part, ObjectId whole) {
    edges.getOrDefault(part.id(), new HashSet<>()).remove(whole);
    ObjectId table = part.parent();
    if (table != null) {
      edges.getOrDefault(part.id(), new HashSet<>()).removeIf(e -> isTable(e) && !e.equals(table));
    }
  }

  private void edge(ObjectId from, ObjectId to) {
    Set<ObjectId> known = edges.get(from);
    if (known != null && edges.containsKey(to)) {
      known.add(to);
    }
  }

  private static boolean isTable(ObjectId id) {
    return id.kind().isTable();
  }
}
