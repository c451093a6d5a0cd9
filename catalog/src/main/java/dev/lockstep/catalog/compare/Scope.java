package dev.lockstep.catalog.compare;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.catalog.model.Roots;
import dev.lockstep.core.model.SqlKeywords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    Set<ObjectId> roots = new HashSet<>();
    schemas.forEach(
        name -> roots.add(new ObjectId(ObjectKind.SCHEMA, SqlKeywords.quoteIfNeeded(name))));
    return catalog.filter(object -> roots.contains(Roots.of(object, catalog)));
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
