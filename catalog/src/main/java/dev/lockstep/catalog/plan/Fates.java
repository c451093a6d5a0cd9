package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Kinds;
import dev.lockstep.catalog.kind.NotNullNames;
import dev.lockstep.catalog.kind.Outcome;
import dev.lockstep.catalog.kind.Script;
import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides what happens to each object: first by comparing it, then by what happens to the objects
 * that it depends on.
 */
final class Fates {

  private final Situation situation;
  private final OldSide old;
  private final Set<ObjectId> forced;
  private final PartitionIdentities identities;
  private final SortedMap<ObjectId, Fate> fates = new TreeMap<>();
  private final SortedMap<ObjectId, Fate> compared = new TreeMap<>();
  private final Map<ObjectId, Script> alterations = new TreeMap<>();
  private final Set<ObjectId> disturbing = new HashSet<>();
  private final Set<ObjectId> aside = new TreeSet<>();
  private final Set<ObjectId> retyped = new HashSet<>();
  private final Deque<ObjectId> open = new ArrayDeque<>();

  private Fates(Situation situation, OldSide old, Set<ObjectId> forced) {
    this.situation = situation;
    this.old = old;
    this.forced = forced;
    this.identities = new PartitionIdentities(situation);
  }

  /**
   * Decides.
   *
   * @param forced objects that can't be changed in place
   */
  static Fates of(Situation situation, OldSide old, Set<ObjectId> forced) {
    Fates fates = new Fates(situation, old, forced);
    situation.retyped(fates.retyped);
    fates.compare();
    fates.compared.putAll(fates.fates);
    fates.replaceNestedDomains();
    new RenamedNotNulls(situation, old).links(fates.fates).forEach(fates::rebuild);
    fates.identities.lacking().forEach(fates::rebuild);
    fates.spread();
    fates.spreadAside();
    return fates;
  }

  Fate get(ObjectId id) {
    return fates.getOrDefault(id, Fate.KEEP);
  }

  /** Returns every object and its fate, where that is not to stay as it is. */
  SortedMap<ObjectId, Fate> all() {
    return fates;
  }

  /** Returns the fates that the comparison alone gives: what is different. */
  SortedMap<ObjectId, Fate> compared() {
    return compared;
  }

  /** Returns the statements that change an object in place. */
  Script alteration(ObjectId id) {
    return Objects.requireNonNull(alterations.get(id));
  }

  /** Returns whether the old object makes room by another name and goes last. */
  boolean isAside(ObjectId id) {
    boolean copied = id.kind() == ObjectKind.TABLE && get(id) == Fate.REBUILD;
    return copied || aside.contains(id);
  }

  private void compare() {
    MovedExtensions moved = new MovedExtensions(situation);
    for (CatalogObject object : situation.from().objects().values()) {
      CatalogObject now = situation.to().find(object.id());
      if (now == null) {
        set(object.id(), Fate.DROP);
      } else if (forced.contains(object.id())
          || (!Kinds.same(object, now) && !moved.same(object, now))) {
        decide(object.id());
      }
    }
    for (ObjectId id : situation.to().objects().keySet()) {
      if (!situation.existed(id)) {
        fates.put(id, Fate.CREATE);
      }
    }
  }

  private void set(ObjectId id, Fate fate) {
    if (fates.put(id, fate) != fate) {
      open.add(id);
    }
  }

  private void rebuild(ObjectId id) {
    if (!get(id).isGone()) {
      set(id, Fate.REBUILD);
    }
  }

  private void decide(ObjectId id) {
    CatalogObject before = Objects.requireNonNull(situation.from().find(id));
    CatalogObject after = Objects.requireNonNull(situation.to().find(id));
    Script script = new Script();
    Outcome outcome =
        forced.contains(id)
            ? Outcome.REBUILD
            : Kinds.of(id.kind()).alter(before, after, situation, script);
    if (outcome == Outcome.REBUILD) {
      alterations.remove(id);
      set(id, Fate.REBUILD);
      return;
    }
    if (outcome == Outcome.DISTURBS_DEPENDENTS && after.is("partition_key")) {
      // PostgreSQL never changes the type of a column in a partition key.
      set(Objects.requireNonNull(after.parent()), Fate.REBUILD);
    }
    alterations.put(id, script);
    fates.put(id, Fate.ALTER);
    if (outcome == Outcome.DISTURBS_DEPENDENTS && disturbing.add(id)) {
      open.add(id);
    }
  }

  /** PostgreSQL can't check a new rule of a domain inside of arrays and composite values. */
  private void replaceNestedDomains() {
    for (ObjectId id : List.copyOf(fates.keySet())) {
      CatalogObject object = situation.to().find(id);
      ObjectId domain =
          id.kind() == ObjectKind.DOMAIN ? id : object == null ? null : object.parent();
      boolean adds =
          id.kind() == ObjectKind.DOMAIN_CONSTRAINT && (get(id).isMade() || get(id) == Fate.ALTER);
      boolean refusesNull =
          id.kind() == ObjectKind.DOMAIN
              && get(id) == Fate.ALTER
              && alteration(id).statements().stream()
                  .anyMatch(sql -> sql.endsWith(" NOT NULL") && !sql.contains(" DROP "));
      if (domain != null && (adds || refusesNull) && old.isNested(domain)) {
        set(domain, Fate.REBUILD);
      }
    }
  }

  /** What an old type that stays for a while stands on has to stay as well. */
  private void spreadAside() {
    fates.forEach(
        (id, fate) -> {
          boolean copied = old.dependents(id).stream().anyMatch(this::isOfCopied);
          if (isTypeLike(id) && fate == Fate.REBUILD && copied) {
            aside.add(id);
          }
        });
    Deque<ObjectId> types = new ArrayDeque<>(aside);
    while (!types.isEmpty()) {
      CatalogObject type = situation.from().find(types.remove());
      if (type != null) {
        for (ObjectId on : type.dependsOn()) {
          if (isTypeLike(on) && get(on).isGone() && aside.add(on)) {
            types.add(on);
          }
        }
      }
    }
  }

  private boolean isOfCopied(ObjectId column) {
    CatalogObject object = situation.from().find(column);
    ObjectId table = object == null ? null : object.parent();
    return table != null && table.kind() == ObjectKind.TABLE && get(table) == Fate.REBUILD;
  }

  private void spread() {
    while (!open.isEmpty()) {
      ObjectId id = open.remove();
      if (get(id).isGone()) {
        detached(id);
        wholeOf(id);
        for (ObjectId part : old.goingWith(id)) {
          if (!get(part).isGone()) {
            set(part, Fate.REBUILD);
          }
        }
      }
      for (ObjectId dependent : List.copyOf(old.dependents(id))) {
        if (!get(dependent).isGone()) {
          reach(dependent, id);
        }
      }
    }
  }

  private void reach(ObjectId dependent, ObjectId cause) {
    if (!get(cause).isGone()) {
      if (old.isDisturbed(dependent, cause)) {
        set(dependent, Fate.REBUILD);
      }
      return;
    }
    boolean column = dependent.kind() == ObjectKind.COLUMN;
    if (column && cause.kind() == ObjectKind.COLUMN && old.isInherited(dependent, cause)) {
      if (get(cause) == Fate.REBUILD && !isDetached(dependent)) {
        set(dependent, Fate.REBUILD);
      }
      return;
    }
    boolean stillNeeded = get(cause) == Fate.REBUILD;
    if (column && !old.isGenerated(dependent) && isTypeLike(cause)) {
      if (stillNeeded || get(dependent) == Fate.KEEP) {
        retype(dependent, cause);
      }
    } else if (stillNeeded || get(dependent) == Fate.KEEP) {
      set(dependent, Fate.REBUILD);
    }
  }

  private boolean isDetached(ObjectId column) {
    CatalogObject object = situation.from().find(column);
    ObjectId table = object == null ? null : object.parent();
    return table != null && get(new ObjectId(ObjectKind.PARTITION, table.identity())).isGone();
  }

  /** Returns whether columns have it, and follow when another one takes its place. */
  static boolean isTypeLike(ObjectId id) {
    return id.kind().isType() || id.kind() == ObjectKind.COLLATION;
  }

  /** PostgreSQL drops no part of an index alone: it goes with the whole. */
  private void wholeOf(ObjectId id) {
    CatalogObject part = situation.from().find(id);
    ObjectId whole = part == null ? null : OldSide.whole(part);
    ObjectId table = part == null ? null : part.parent();
    if (whole != null && table != null) {
      boolean leaves =
          get(table).isGone() || get(new ObjectId(ObjectKind.PARTITION, table.identity())).isGone();
      if (!leaves && !get(whole).isGone()) {
        set(whole, Fate.REBUILD);
      }
    }
    CatalogObject now = situation.to().find(id);
    ObjectId next = now == null || !get(id).isMade() ? null : OldSide.whole(now);
    if (next != null && situation.existed(next) && !get(next).isGone()) {
      set(next, Fate.REBUILD);
    }
  }

  /** The columns of a table that leaves its parent have to be changed one by one. */
  private void detached(ObjectId id) {
    CatalogObject link = situation.from().find(id);
    boolean leaves = id.kind() == ObjectKind.PARTITION || id.kind() == ObjectKind.INHERITANCE;
    if (!leaves || link == null || link.parent() == null) {
      return;
    }
    ObjectId table = link.parent();
    if (id.kind() == ObjectKind.PARTITION) {
      situation.detached(table);
      identities.losing(table).forEach(this::rebuild);
      if (get(id) == Fate.REBUILD) {
        references(link);
      }
    }
    for (CatalogObject column : situation.oldParts(table, ObjectKind.COLUMN)) {
      CatalogObject now = situation.to().find(column.id());
      boolean renamed = now != null && NotNullNames.isLeftBehind(column, now);
      if (get(column.id()) == Fate.ALTER || (renamed && get(column.id()) == Fate.KEEP)) {
        decide(column.id());
      }
    }
  }

  /** PostgreSQL detaches no partition while a row of it is referenced. */
  private void references(CatalogObject link) {
    CatalogObject above = link;
    while (above != null) {
      String table = above.text("partition_of");
      for (CatalogObject key : situation.from().objects().values()) {
        boolean refers =
            key.id().kind() == ObjectKind.CONSTRAINT && table.equals(key.get("references"));
        if (refers && !key.is("inherited")) {
          rebuild(key.id());
        }
      }
      above = situation.from().find(new ObjectId(ObjectKind.PARTITION, table));
    }
  }

  /** The column takes the new type of the same name before the old one goes. */
  private void retype(ObjectId column, ObjectId type) {
    aside.add(type);
    if (retyped.add(column)) {
      decide(column);
      for (ObjectId below : old.dependents(column)) {
        if (retyped.contains(below)) {
          decide(below);
        }
      }
    }
  }
}
