package dev.lockstep.catalog.compare;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.core.model.SqlKeywords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison looks at.
 *
 * @param schemas the names of the schemas, as stored; none for the whole database
 * @param allObjects whether owners and privileges count: they name roles, which are the server's
 */
public record Scope(Set<String> schemas, boolean allObjects) {

  /** Copies the names. */
  public Scope {
    schemas = Set.copyOf(schemas);
  }

  /** Returns the objects of a catalog that are in scope. */
  public Catalog of(Catalog catalog) {
    if (schemas.isEmpty()) {
      return catalog;
    }
    Set<String> names = new TreeSet<>();
    schemas.forEach(name -> names.add(SqlKeywords.quoteIfNeeded(name)));
    return catalog.filter(object -> names.contains(schemaOf(object, catalog)));
  }

  private static @Nullable String schemaOf(CatalogObject object, Catalog catalog) {
    CatalogObject root = object;
    for (ObjectId parent = root.parent(); parent != null; parent = root.parent()) {
      CatalogObject next = catalog.find(parent);
      if (next == null) {
        return null;
      }
      root = next;
    }
    return switch (root.id().kind()) {
      case SCHEMA -> root.id().identity();
      case EXTENSION,
          ACCESS_METHOD,
          CAST,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          PUBLICATION,
          EVENT_TRIGGER,
          DEFAULT_PRIVILEGES ->
          null;
      default -> firstPart(root.id().identity());
    };
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

  /**
   * Returns the catalog to reach: with owners and privileges of its own, or with those that the
   * objects have already, so that what is made anew gets them back.
   */
  Catalog target(Catalog from, Catalog to) {
    if (allObjects) {
      return to;
    }
    List<CatalogObject> objects = new ArrayList<>();
    to.objects().values().stream().filter(object -> !isOfRoles(object)).forEach(objects::add);
    for (CatalogObject object : from.objects().values()) {
      ObjectId on = object.parent();
      if (isOfRoles(object) && (on == null || to.find(on) != null)) {
        objects.add(object);
      }
    }
    return Catalog.of(to.server(), objects, to.unsupported());
  }

  private static boolean isOfRoles(CatalogObject object) {
    ObjectKind kind = object.id().kind();
    return kind == ObjectKind.OWNER
        || kind == ObjectKind.PRIVILEGES
        || kind == ObjectKind.DEFAULT_PRIVILEGES;
  }
}
