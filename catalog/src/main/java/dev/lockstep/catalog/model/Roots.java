package dev.lockstep.catalog.model;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what an object is in. */
public final class Roots {

  private static final Set<ObjectKind> OUTSIDE_OF_SCHEMAS =
      EnumSet.of(
          ObjectKind.SCHEMA,
          ObjectKind.EXTENSION,
          ObjectKind.ACCESS_METHOD,
          ObjectKind.CAST,
          ObjectKind.FOREIGN_DATA_WRAPPER,
          ObjectKind.SERVER,
          ObjectKind.PUBLICATION,
          ObjectKind.EVENT_TRIGGER,
          ObjectKind.DEFAULT_PRIVILEGES);

  private Roots() {}

  /**
   * Returns the schema that an object is in, or else the object outside of all schemas that it is
   * or belongs to; null where the catalog does not hold what it belongs to.
   */
  public static @Nullable ObjectId of(CatalogObject object, Catalog catalog) {
    CatalogObject top = topOf(object, catalog);
    if (top == null) {
      return null;
    }
    ObjectId id = top.id();
    return OUTSIDE_OF_SCHEMAS.contains(id.kind())
        ? id
        : new ObjectId(ObjectKind.SCHEMA, firstPart(id.identity()));
  }

  /** Returns the object that belongs to no other one and that this one belongs to, or is. */
  private static @Nullable CatalogObject topOf(CatalogObject object, Catalog catalog) {
    CatalogObject top = object;
    for (ObjectId parent = top.parent(); parent != null; parent = top.parent()) {
      CatalogObject next = catalog.find(parent);
      if (next == null) {
        return null;
      }
      top = next;
    }
    return top;
  }

  private static String firstPart(String identity) {
    boolean quoted = false;
    for (int i = 0; i < identity.length(); i++) {
      char c = identity.charAt(i);
      quoted ^= c == '"';
      if (c == '.' && !quoted) {
        return identity.substring(0, i);
      }
    }
    return identity;
  }
}
