package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Two keys of a partitioned table on the same columns. PostgreSQL takes in the oldest part that
 * fits, so the keys have to come about in the same order in each partition.
 */
final class TwinKeys {

  private final Situation situation;
  private final Fates fates;

  TwinKeys(Situation situation, Fates fates) {
    this.situation = situation;
    this.fates = fates;
  }

  void connect(StepGraph graph) {
    Map<String, Map<ObjectId, ObjectId>> twins = new TreeMap<>();
    for (ObjectId id : fates.all().keySet()) {
      CatalogObject key = situation.to().find(id);
      if (key != null
          && id.kind() == ObjectKind.CONSTRAINT
          && fates.get(id).isMade()
          && "pu".contains(key.text("type"))) {
        String columns = key.text("table") + columns(key.text("definition"));
        twins.computeIfAbsent(columns, c -> new TreeMap<>()).put(root(key), id);
      }
    }
    for (Map<ObjectId, ObjectId> keys : twins.values()) {
      @Nullable Node before = null;
      for (ObjectId id : keys.values()) {
        Node make = graph.makeOf(id);
        if (before != null && make != null) {
          before.before(make);
        }
        before = make;
      }
    }
  }

  /** Returns the key of the topmost table that a key is a part of. */
  private ObjectId root(CatalogObject key) {
    ObjectId whole = OldSide.whole(key);
    CatalogObject next = whole == null ? null : situation.to().find(whole);
    return next == null ? key.id() : root(next);
  }

  private static String columns(String definition) {
    int from = definition.indexOf('(');
    int to = definition.indexOf(')', from);
    return from < 0 || to < 0 ? definition : definition.substring(from, to);
  }
}
