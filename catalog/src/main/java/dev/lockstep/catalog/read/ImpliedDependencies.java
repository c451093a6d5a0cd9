package dev.lockstep.catalog.read;

import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds the dependencies that {@code pg_depend} does not hold, and takes away those that it holds
 * the other way round.
 */
final class ImpliedDependencies {

  private final Map<ObjectId, Draft> objects;
  private final Map<ObjectId, List<ObjectId>> ancestors = new HashMap<>();

  ImpliedDependencies(Map<ObjectId, Draft> objects) {
    this.objects = objects;
  }

  void add() {
    for (Draft object : objects.values()) {
      clean(object);
      link(object);
    }
    for (Draft object : objects.values()) {
      imply(object);
    }
  }

  /** Takes away what is not there, and what an object says of its own parts. */
  private void clean(Draft object) {
    ObjectId id = object.id();
    Iterator<ObjectId> others = object.dependsOn().iterator();
    while (others.hasNext()) {
      ObjectId other = others.next();
      Draft target = objects.get(other);
      boolean handled = isTable(id) && isTable(other);
      boolean owned = id.kind() == ObjectKind.SEQUENCE && other.kind() == ObjectKind.COLUMN;
      if (target == null || id.equals(target.parent()) || handled || owned) {
        others.remove();
      }
    }
    if (object.parent() != null) {
      object.dependsOn().add(object.parent());
    }
  }

  private void link(Draft object) {
    @Nullable ObjectId child = object.parent();
    ObjectId parent = parentTable(object);
    if (child != null && parent != null) {
      ancestors.computeIfAbsent(child, c -> new ArrayList<>()).add(parent);
      edge(object.id(), parent);
    }
  }

  private @Nullable ObjectId parentTable(Draft object) {
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

  private void imply(Draft object) {
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
      if (id.kind() == ObjectKind.COLUMN && object.get("inherited") != null) {
        edge(id, new ObjectId(id.kind(), ancestor.identity() + "." + object.get("name")));
      }
    }
  }

  /** A part of a partitioned index is there before the whole. */
  private void attach(Draft part, ObjectId whole) {
    part.dependsOn().removeIf(whole::equals);
    ObjectId table = part.parent();
    if (table != null) {
      part.dependsOn().removeIf(on -> isTable(on) && !on.equals(table));
    }
  }

  private void edge(ObjectId from, ObjectId to) {
    Draft known = objects.get(from);
    if (known != null && objects.containsKey(to)) {
      known.dependsOn().add(to);
    }
  }

  private static boolean isTable(ObjectId id) {
    return id.kind().isTable();
  }
}
