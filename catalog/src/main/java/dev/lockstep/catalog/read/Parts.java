package dev.lockstep.catalog.read;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.catalog.model.TextArray;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes objects of their own of what a row tells beside the object itself. */
final class Parts {

  private final ObjectId id;
  private final Map<String, String> attributes;
  private final String role;

  Parts(ObjectId id, Map<String, String> attributes, String role) {
    this.id = id;
    this.attributes = attributes;
    this.role = role;
  }

  /** Takes the parts out of the attributes and adds them to the objects. */
  void addTo(Map<ObjectId, CatalogObject> objects) {
    String owner = attributes.remove("owner");
    if (owner != null && !owner.equals(role)) {
      put(objects, ObjectKind.OWNER, Map.of("role", owner), Set.of(id));
    }
    String acl = attributes.remove("acl");
    String usual = attributes.remove("acl_default");
    String aclOwner = attributes.remove("acl_owner");
    if (acl != null && usual != null && !entries(acl).equals(entries(usual))) {
      String grantor = owner != null ? owner : aclOwner;
      put(
          objects,
          ObjectKind.PRIVILEGES,
          Map.of("privileges", sorted(acl), "default", usual, "owner", String.valueOf(grantor)),
          Set.of(id));
    }
    String ownedBy = attributes.remove("owned_by");
    if (ownedBy != null) {
      ObjectId column = new ObjectId(ObjectKind.COLUMN, ownedBy);
      ObjectId part = new ObjectId(ObjectKind.SEQUENCE_OWNER, id.identity());
      objects.put(part, CatalogObject.of(part, id, Map.of("column", ownedBy), Set.of(id, column)));
    }
  }

  private static SortedSet<String> entries(String acl) {
    return new TreeSet<>(TextArray.parse(acl));
  }

  /** The order of the entries is that of the grants and says nothing. */
  private static String sorted(String acl) {
    return entries(acl).stream()
        .map(entry -> '"' + entry.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  private void put(
      Map<ObjectId, CatalogObject> objects,
      ObjectKind kind,
      Map<String, @Nullable String> values,
      Set<ObjectId> dependsOn) {
    ObjectId part = new ObjectId(kind, id.kind().name() + " " + id.identity());
    objects.put(part, CatalogObject.of(part, id, new HashMap<>(values), dependsOn));
  }
}
