package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.core.render.Sql;
import java.util.Objects;

/** Foreign-data wrappers and foreign servers. */
final class ForeignDataKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    String options = Options.foreign(object.get("options"));
    String name = object.id().identity();
    if (object.id().kind() == ObjectKind.SERVER) {
      script.add(
          "CREATE SERVER "
              + name
              + clause(" TYPE ", object, "type")
              + clause(" VERSION ", object, "version")
              + " FOREIGN DATA WRAPPER "
              + object.text("wrapper")
              + options);
    } else {
      script.add("CREATE FOREIGN DATA WRAPPER " + name + functions(object) + options);
    }
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP " + object.id().kind().sql() + " " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (!before.sameAs(after, "wrapper") || !before.sameAs(after, "type")) {
      return Outcome.REBUILD;
    }
    boolean server = after.id().kind() == ObjectKind.SERVER;
    boolean sameFunctions = functions(before).equals(functions(after));
    String changes =
        (before.sameAs(after, "version")
                ? ""
                : " VERSION " + Sql.literalOrNull(after.get("version")))
            + (server || sameFunctions ? "" : functionChanges(after))
            + Options.alterForeign(before.get("options"), after.get("options"));
    if (!changes.isEmpty()) {
      script.add("ALTER " + after.id().kind().sql() + " " + after.id().identity() + changes);
    }
    return Outcome.IN_PLACE;
  }

  private static String functions(CatalogObject wrapper) {
    String handler = wrapper.get("handler");
    String validator = wrapper.get("validator");
    return (handler == null ? "" : " HANDLER " + handler)
        + (validator == null ? "" : " VALIDATOR " + validator);
  }

  private static String functionChanges(CatalogObject wrapper) {
    String handler = wrapper.get("handler");
    String validator = wrapper.get("validator");
    return (handler == null ? " NO HANDLER" : " HANDLER " + handler)
        + (validator == null ? " NO VALIDATOR" : " VALIDATOR " + validator);
  }

  private static String clause(String words, CatalogObject object, String attribute) {
    String value = object.get(attribute);
    return value == null ? "" : words + Sql.literal(Objects.requireNonNull(value));
  }
}
