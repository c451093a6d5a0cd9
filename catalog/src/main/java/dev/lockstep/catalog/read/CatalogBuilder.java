package dev.lockstep.catalog.read;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts objects, comments, owners and dependencies together. */
final class CatalogBuilder {

  private final Map<Entry, ObjectId> ids = new HashMap<>();
  private final Map<Entry, Entry> aliases = new HashMap<>();
  private final Map<ObjectId, Row> rows = new HashMap<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  private record Row(ObjectId id, @Nullable Entry parent, Values attributes) {}

  private record Comment(Entry on, @Nullable String target, String text) {}

  private record Edge(Entry from, Entry to) {}

  void object(Entry entry, ObjectId id, @Nullable Entry parent, Values attributes) {
    ids.put(entry, id);
    rows.put(id, new Row(id, parent, attributes));
  }

  /** More attributes of an object; none where nobody knows it. */
  void details(Entry entry, Values attributes) {
    ObjectId id = ids.get(entry);
    Row row = id == null ? null : rows.get(id);
    if (row != null) {
      attributes.forEach(row.attributes()::add);
    }
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
  List<CatalogObject> build(String role) {
    Map<ObjectId, Draft> drafts = new HashMap<>(rows.size() * 2);
    for (Row row : rows.values()) {
      add(row, role, drafts);
    }
    for (Edge edge : edges) {
      ObjectId from = resolve(edge.from());
      ObjectId to = resolve(edge.to());
      Draft draft = from == null ? null : drafts.get(from);
      if (draft != null && to != null && !to.equals(from)) {
        draft.dependsOn().add(to);
      }
    }
    for (Comment comment : comments) {
      add(comment, drafts);
    }
    new ImpliedDependencies(drafts).add();
    List<CatalogObject> objects = new ArrayList<>(drafts.size());
    for (Draft draft : drafts.values()) {
      objects.add(draft.object());
    }
    return objects;
  }

  private void add(Row row, String role, Map<ObjectId, Draft> drafts) {
    ObjectId parent = row.parent() == null ? null : resolve(row.parent());
    Draft draft = new Draft(row.id(), parent, row.attributes());
    drafts.put(row.id(), draft);
    new Parts(draft, role).addTo(drafts);
    // An index that a row names by its number is a dependency.
    String index = row.attributes().remove("index_oid");
    ObjectId id = index == null ? null : resolve(new Entry("pg_class", Long.parseLong(index), 0));
    if (id != null) {
      draft.dependsOn().add(id);
    }
  }

  private void add(Comment comment, Map<ObjectId, Draft> drafts) {
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
    Values attributes = new Values(2);
    attributes.add("text", comment.text());
    if (target != null) {
      attributes.add("target", target);
    }
    drafts.put(id, Draft.part(id, on, attributes));
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
