package dev.lockstep.catalog.read;

import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.catalog.model.TextArray;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes objects of their own of what a row tells beside the object itself. */
final class Parts {

  private final Draft of;
  private final String role;

  Parts(Draft of, String role) {
    this.of = of;
    this.role = role;
  }

  /** Takes the parts out of the attributes and adds them to the objects. */
  void addTo(Map<ObjectId, Draft> objects) {
    Values attributes = of.attributes();
    String owner = attributes.remove("owner");
    if (owner != null && !owner.equals(role)) {
      Values values = new Values(1);
      values.add("role", owner);
      put(objects, ObjectKind.OWNER, values);
    }
    String acl = attributes.remove("acl");
    String usual = attributes.remove("acl_default");
    String aclOwner = attributes.remove("acl_owner");
    if (acl != null && usual != null && !entries(acl).equals(entries(usual))) {
      String grantor = owner != null ? owner : aclOwner;
      Values values = new Values(3);
      values.add("privileges", sorted(acl));
      values.add("default", usual);
      values.add("owner", String.valueOf(grantor));
      put(objects, ObjectKind.PRIVILEGES, values);
    }
    String ownedBy = attributes.remove("owned_by");
    if (ownedBy != null) {
      ObjectId column = new ObjectId(ObjectKind.COLUMN, ownedBy);
      ObjectId part = new ObjectId(ObjectKind.SEQUENCE_OWNER, of.id().identity());
      Values values = new Values(1);
      values.add("column", ownedBy);
      Draft owned = Draft.part(part, of.id(), values);
      owned.dependsOn().add(column);
      objects.put(part, owned);
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

  private void put(Map<ObjectId, Draft> objects, ObjectKind kind, Values values) {
    ObjectId id = of.id();
    ObjectId part = new ObjectId(kind, id.kind().name() + " " + id.identity());
    objects.put(part, Draft.part(part, id, values));
  }
}
