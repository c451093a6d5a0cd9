package dev.lockstep.catalog.model;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object of a database as the server describes it.
 *
 * @param id what tells it from the others
 * @param parent the object that it vanishes with, a column's table say; null for none
 * @param attributes what is to be known of it, in the order of the names; what is at its default is
 *     absent
 * @param dependsOn the objects that have to be there before it, sorted
 */
public record CatalogObject(
    ObjectId id,
    @Nullable ObjectId parent,
    Map<String, String> attributes,
    Set<ObjectId> dependsOn) {

  /** Copies attributes and dependencies. */
  public CatalogObject {
    attributes = Attributes.copyOf(attributes);
    dependsOn = SortedIds.copyOf(dependsOn);
  }

  /** Returns an object. */
  public static CatalogObject of(
      ObjectId id,
      @Nullable ObjectId parent,
      Map<String, String> attributes,
      Collection<ObjectId> dependsOn) {
    return new CatalogObject(id, parent, attributes, SortedIds.copyOf(dependsOn));
  }

  /** Returns an attribute; null when it is at its default. */
  public @Nullable String get(String attribute) {
    return attributes.get(attribute);
  }

  /**
   * Returns an attribute that every object of the kind has.
   *
   * @throws IllegalStateException if it is not there: a damaged snapshot
   */
  public String text(String attribute) {
    String value = attributes.get(attribute);
    if (value == null) {
      throw new IllegalStateException(id + " has no " + attribute);
    }
    return value;
  }

  /** Returns whether an attribute is {@code true}. */
  public boolean is(String attribute) {
    return "true".equals(attributes.get(attribute));
  }

  /** Returns whether both have the same value, or none, of an attribute. */
  public boolean sameAs(CatalogObject other, String attribute) {
    return Objects.equals(get(attribute), other.get(attribute));
  }
}
