package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do what with an object (PostgreSQL manual, GRANT). */
final class PrivilegesKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    change(object, object.text("default"), object.text("privileges"), script);
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    change(object, object.text("privileges"), object.text("default"), script);
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    change(after, before.text("privileges"), after.text("privileges"), script);
    return Outcome.IN_PLACE;
  }

  private static void change(CatalogObject object, String from, String to, Script script) {
    ObjectId on = Objects.requireNonNull(object.parent());
    Acl.parse(from)
        .changes(Acl.parse(to), (verb, roles) -> statement(on, object.get("column"), verb, roles))
        .forEach(script::add);
  }

  private static String statement(
      ObjectId on, @Nullable String viewColumn, String verb, String roles) {
    if (viewColumn != null) {
      return columns(verb, viewColumn) + " ON TABLE " + on.identity() + " " + roles;
    }
    if (on.kind() == ObjectKind.COLUMN) {
      int dot = Expressions.lastDot(on.identity());
      return columns(verb, on.identity().substring(dot + 1))
          + " ON TABLE "
          + on.identity().substring(0, dot)
          + " "
          + roles;
    }
    return verb + " ON " + words(on.kind()) + " " + on.identity() + " " + roles;
  }

  private static String columns(String verb, String column) {
    return verb.replaceAll("(,|$)", (" (" + column + ")").replace("$", "\\$") + "$1");
  }

  private static String words(ObjectKind kind) {
    return switch (kind) {
      case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> "TABLE";
      case AGGREGATE -> "FUNCTION";
      case SERVER -> "FOREIGN SERVER";
      default -> kind.sql();
    };
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("default", "owner", "grantor");
  }
}
