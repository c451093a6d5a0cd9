package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.Conversions;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Both sides of a comparison, as the kinds look at them. */
public final class Situation {

  private final Catalog from;
  private final Catalog to;
  private final Map<ObjectId, List<CatalogObject>> oldParts;
  private final Map<ObjectId, List<CatalogObject>> newParts;
  private final Conversions conversions;
  private final NotNullNames notNullNames;
  private final DefaultPrivileges defaultPrivileges;
  private final boolean leavesPrivileges;
  private Set<ObjectId> retyped = Set.of();
  private Set<ObjectId> inline = Set.of();
  private Predicate<ObjectId> gone = id -> false;
  private Predicate<ObjectId> made = id -> false;
  private final Set<ObjectId> detached = new HashSet<>();
  private @Nullable Map<ObjectId, List<CatalogObject>> below;

  /**
   * Creates the look at two catalogs.
   *
   * @param leavesPrivileges whether what is new keeps the privileges that PostgreSQL gives it
   */
  public Situation(Catalog from, Catalog to, boolean leavesPrivileges) {
    this.leavesPrivileges = leavesPrivileges;
    this.from = from;
    this.to = to;
    this.oldParts = parts(from);
    this.newParts = parts(to);
    this.notNullNames = new NotNullNames(this);
    this.defaultPrivileges = new DefaultPrivileges(this);
    this.conversions = from.server().conversions().with(to.server().conversions());
  }

  private static Map<ObjectId, List<CatalogObject>> parts(Catalog catalog) {
    Map<ObjectId, List<CatalogObject>> parts = new HashMap<>();
    for (CatalogObject object : catalog.objects().values()) {
      if (object.parent() != null) {
        parts.computeIfAbsent(object.parent(), p -> new ArrayList<>()).add(object);
      }
    }
    return parts;
  }

  /** Returns the catalog that the plan starts from. */
  public Catalog from() {
    return from;
  }

  /** Returns the catalog that the plan leads to. */
  public Catalog to() {
    return to;
  }

  /** Returns the conversions of both sides: an extension may bring some. */
  public Conversions conversions() {
    return conversions;
  }

  /** Returns the privileges that what is created has. */
  public DefaultPrivileges defaultPrivileges() {
    return defaultPrivileges;
  }

  /** Returns whether what is new keeps the privileges that PostgreSQL gives it. */
  boolean leavesPrivileges() {
    return leavesPrivileges;
  }

  /** Returns the names of NOT NULL constraints. */
  NotNullNames notNullNames() {
    return notNullNames;
  }

  /** Says which columns get a new type of the same name. */
  public void retyped(Set<ObjectId> columns) {
    retyped = columns;
  }

  /** Returns whether the type of a column is replaced by another one of the same name. */
  public boolean isRetyped(ObjectId column) {
    return retyped.contains(column);
  }

  /** Says which objects the plan drops and which it creates; a rebuilt one is both. */
  public void decided(Predicate<ObjectId> isGone, Predicate<ObjectId> isMade) {
    gone = isGone;
    made = isMade;
  }

  /** Returns whether the plan drops the object. */
  public boolean isGone(ObjectId id) {
    return gone.test(id);
  }

  /** Returns whether the plan creates the object. */
  public boolean isMade(ObjectId id) {
    return made.test(id);
  }

  /** Says that a table leaves its parent, if only for a while. */
  public void detached(ObjectId table) {
    detached.add(table);
  }

  /** Returns whether a table leaves its parent, if only for a while. */
  public boolean isDetached(@Nullable ObjectId table) {
    return detached.contains(table);
  }

  /** Says which new columns come with their default. */
  public void inlineDefaults(Set<ObjectId> columns) {
    inline = columns;
  }

  /** Returns the default that a new column comes with; null for none. */
  public @Nullable String inlineDefault(ObjectId column) {
    CatalogObject found =
        inline.contains(column) ? newObject(ObjectKind.DEFAULT, column.identity()) : null;
    return found == null ? null : found.text("expression");
  }

  /** Returns whether the object stands on the old side. */
  public boolean existed(ObjectId id) {
    return from.find(id) != null;
  }

  /** Returns the parts of a kind that an object has on the old side, by position or name. */
  public List<CatalogObject> oldParts(ObjectId id, ObjectKind kind) {
    return select(oldParts, id, kind);
  }

  /** Returns the parts of a kind that an object has on the new side, by position or name. */
  public List<CatalogObject> newParts(ObjectId id, ObjectKind kind) {
    return select(newParts, id, kind);
  }

  /** Returns the columns on the old side that tables below have from a column. */
  List<CatalogObject> oldColumnsBelow(ObjectId column) {
    if (below == null) {
      below = new HashMap<>();
      for (CatalogObject object : from.objects().values()) {
        if (object.id().kind() == ObjectKind.COLUMN && object.is("inherited")) {
          for (ObjectId above : object.dependsOn()) {
            below.computeIfAbsent(above, id -> new ArrayList<>()).add(object);
          }
        }
      }
    }
    return below.getOrDefault(column, List.of());
  }

  /** Returns a part of the kind and name on the new side; null when there is none. */
  public @Nullable CatalogObject newObject(ObjectKind kind, String identity) {
    return to.find(new ObjectId(kind, identity));
  }

  /**
   * Returns whether a table above this column makes the same change to the same column, which
   * PostgreSQL carries over to this one.
   */
  public boolean followsParent(CatalogObject before, CatalogObject after, String... attributes) {
    boolean inherited = before.is("inherited") && after.is("inherited");
    if (!inherited || isDetached(after.parent())) {
      return false;
    }
    for (ObjectId above : after.dependsOn()) {
      CatalogObject old = above.kind() == ObjectKind.COLUMN ? from.find(above) : null;
      CatalogObject now = old == null ? null : to.find(above);
      if (now != null && old != null && follows(before, after, old, now, attributes)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the topmost column from which a new one of a table below comes with all that it has;
   * null for one that comes by itself.
   */
  public @Nullable CatalogObject comingFrom(CatalogObject column) {
    ObjectId table = Objects.requireNonNull(column.parent());
    CatalogObject created = to.find(table);
    // A new partition has its columns before it is attached.
    boolean fresh = isMade(table) && created != null && created.is("partition");
    boolean alone = fresh || isDetached(table);
    if (alone || !column.is("inherited") || !column.is("not_local")) {
      return null;
    }
    return column.dependsOn().stream()
        .filter(id -> id.kind() == ObjectKind.COLUMN && isMade(id))
        .findFirst()
        .map(to::find)
        .map(above -> Objects.requireNonNullElse(comingFrom(above), above))
        .orElse(null);
  }

  private static boolean follows(
      CatalogObject before,
      CatalogObject after,
      CatalogObject old,
      CatalogObject now,
      String... attributes) {
    for (String attribute : attributes) {
      if (!before.sameAs(old, attribute) || !after.sameAs(now, attribute)) {
        return false;
      }
    }
    return before.dependsOn().contains(old.id());
  }

  private static List<CatalogObject> select(
      Map<ObjectId, List<CatalogObject>> parts, ObjectId id, ObjectKind kind) {
    List<CatalogObject> selected = new ArrayList<>();
    for (CatalogObject part : parts.getOrDefault(id, Collections.emptyList())) {
      if (part.id().kind() == kind) {
        selected.add(part);
      }
    }
    selected.sort(Comparator.comparingInt(Situation::position).thenComparing(CatalogObject::id));
    return selected;
  }

  private static int position(CatalogObject object) {
    String position = object.get("position");
    return position == null ? 0 : Integer.parseInt(position);
  }
}
