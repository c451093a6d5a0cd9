package dev.lockstep.catalog.read;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object while it is put together.
 *
 * @param id its id
 * @param parent the object that it vanishes with; null for none
 * @param attributes what is known of it so far
 * @param dependsOn what it depends on, as far as known; an object may be there twice
 */
record Draft(ObjectId id, @Nullable ObjectId parent, Values attributes, List<ObjectId> dependsOn) {

  Draft(ObjectId id, @Nullable ObjectId parent, Values attributes) {
    this(id, parent, attributes, new ArrayList<>(4));
  }

  /** Returns what says more about another object, and goes with it. */
  static Draft part(ObjectId id, ObjectId of, Values attributes) {
    Draft part = new Draft(id, of, attributes);
    part.dependsOn.add(of);
    return part;
  }

  @Nullable String get(String attribute) {
    return attributes.get(attribute);
  }

  CatalogObject object() {
    return CatalogObject.of(id, parent, attributes, dependsOn);
  }
}
