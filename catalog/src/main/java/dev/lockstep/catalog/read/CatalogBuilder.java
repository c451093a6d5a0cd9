package dev.lockstep.catalog.read;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts objects, comments, owners and dependencies together. */
final class CatalogBuilder {

  private final Map<Entry, ObjectId> ids = new HashMap<>();
  private final Map<Entry, Entry> aliases = new HashMap<>();
  private final Map<ObjectId, Draft> drafts = new LinkedHashMap<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  private record Draft(
      @Nullable Entry parent, Map<String, String> attributes, Set<ObjectId> dependsOn) {}

  private record Comment(Entry on, @Nullable String target, String text) {}

  private record Edge(Entry from, Entry to) {}

  void object(Entry entry, ObjectId id, @Nullable Entry parent, Map<String, String> attributes) {
    ids.put(entry, id);
    drafts.put(id, new Draft(parent, attributes, new HashSet<>()));
  }

  void comment(Entry on, @Nullable String target, String text) {
    comments.add(new Comment(on, target, text));
  }

  void alias(Entry of, Entry to) {
    aliases.put(of, to);
  }

  void dependency(Entry from, Entry to) {
    edges.add(new Edge(from, to));
  }

  /** Returns every object with its parts and dependencies. */
  Collection<CatalogObject> build(String role) {
    for (Edge edge : edges) {
      ObjectId from = resolve(edge.from());
      ObjectId to = resolve(edge.to());
      Draft draft = from == null ? null : drafts.get(from);
      if (draft != null && to != null && !to.equals(from)) {
        draft.dependsOn().add(to);
      }
    }
    Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>();
    drafts.forEach(
        (id, draft) -> {
          indexOf(draft);
          ObjectId parent = draft.parent() == null ? null : resolve(draft.parent());
          new Parts(id, draft.attributes(), role).addTo(objects);
          objects.put(id, CatalogObject.of(id, parent, draft.attributes(), draft.dependsOn()));
        });
    comments.forEach(comment -> add(comment, objects));
    return new ImpliedDependencies(objects).added();
  }

  /** An index that a row names by its number is a dependency. */
  private void indexOf(Draft draft) {
    String index = draft.attributes().remove("index_oid");
    ObjectId id = index == null ? null : resolve(new Entry("pg_class", Long.parseLong(index), 0));
    if (id != null) {
      draft.dependsOn().add(id);
    }
  }

  private void add(Comment comment, Map<ObjectId, CatalogObject> objects) {
    ObjectId on = resolve(comment.on());
    if (on == null) {
      return;
    }
    String target = comment.target();
    if (on.kind() == ObjectKind.COLUMN && comment.on().column() > 0) {
      target = null;
    }
    String what = target != null ? target : on.kind().name() + " " + on.identity();
    ObjectId id = new ObjectId(ObjectKind.COMMENT, what);
    Map<String, String> attributes = new HashMap<>(Map.of("text", comment.text()));
    if (target != null) {
      attributes.put("target", target);
    }
    objects.put(id, CatalogObject.of(id, on, attributes, Set.of(on)));
  }

  private @Nullable ObjectId resolve(Entry entry) {
    Entry at = entry;
    for (int step = 0; step < 4; step++) {
      ObjectId id = ids.get(at);
      if (id == null && at.column() != 0) {
        id = ids.get(at.whole());
      }
      if (id != null) {
        return id;
      }
      Entry alias = aliases.get(at.whole());
      if (alias == null) {
        return null;
      }
      at = alias;
    }
    return null;
  }
}
