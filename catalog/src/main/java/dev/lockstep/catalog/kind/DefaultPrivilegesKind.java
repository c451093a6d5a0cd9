package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import java.util.Set;

/** The privileges that new objects of a role get (manual, ALTER DEFAULT PRIVILEGES). */
final class DefaultPrivilegesKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    change(object, object.text("privileges_default"), object.text("privileges"), script);
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    change(object, object.text("privileges"), object.text("privileges_default"), script);
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    change(after, before.text("privileges"), after.text("privileges"), script);
    return Outcome.IN_PLACE;
  }

  private static void change(CatalogObject object, String from, String to, Script script) {
    String schema = object.get("schema");
    String prefix =
        "ALTER DEFAULT PRIVILEGES FOR ROLE "
            + object.text("role")
            + (schema == null ? "" : " IN SCHEMA " + schema)
            + " ";
    Acl.parse(from)
        .changes(
            Acl.parse(to),
            (verb, roles) -> prefix + verb + " ON " + object.text("type") + " " + roles)
        .forEach(script::add);
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("privileges_default");
  }
}
