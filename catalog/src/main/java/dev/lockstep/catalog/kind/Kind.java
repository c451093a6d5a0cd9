package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import java.util.Set;

/** How objects of one kind are made, changed and dropped. */
public interface Kind {

  /** Writes what creates the object. */
  void create(CatalogObject object, Situation situation, Script script);

  /** Writes what drops the object; nothing where it goes by itself. */
  void drop(CatalogObject object, Situation situation, Script script);

  /** Writes what turns the one into the other, and says how far that goes. */
  Outcome alter(CatalogObject before, CatalogObject after, Situation situation, Script script);

  /** Returns the attributes that say nothing about what the object is. */
  default Set<String> cosmetic() {
    return Set.of();
  }
}
