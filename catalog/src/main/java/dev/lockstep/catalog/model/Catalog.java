package dev.lockstep.catalog.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every object of a database. Immutable.
 *
 * @param server what is to be known of the server; it is no part of a comparison
 * @param objects the objects by id
 * @param unsupported what the database holds and nobody compares, in words
 */
public record Catalog(
    Server server, SortedMap<ObjectId, CatalogObject> objects, List<String> unsupported) {

  /**
   * The server that a catalog was read from.
   *
   * @param version its {@code server_version_num}, for example 170011
   * @param role the role that read it, quoted where needed
   * @param conversions the conversions of types that it knows
   */
  public record Server(int version, String role, Conversions conversions) {}

  /** Copies. */
  public Catalog {
    objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
    unsupported = List.copyOf(unsupported);
  }

  /** Returns the catalog of some objects. */
  public static Catalog of(
      Server server, Collection<CatalogObject> objects, List<String> unsupported) {
    TreeMap<ObjectId, CatalogObject> byId = new TreeMap<>();
    objects.forEach(object -> byId.put(object.id(), object));
    return new Catalog(server, byId, unsupported);
  }

  /** Returns an object; null when it is not there. */
  public @Nullable CatalogObject find(ObjectId id) {
    return objects.get(id);
  }

  /** Returns this catalog with the objects that the test accepts. */
  public Catalog filter(Predicate<CatalogObject> test) {
    return of(server, objects.values().stream().filter(test).toList(), unsupported);
  }
}
