package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do what with an object (PostgreSQL manual, GRANT). */
final class PrivilegesKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    change(object, object.text("default"), object.text("privileges"), situation, script);
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    change(object, object.text("privileges"), object.text("default"), situation, script);
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    change(after, before.text("privileges"), after.text("privileges"), situation, script);
    return Outcome.IN_PLACE;
  }

  private static void change(
      CatalogObject object, String from, String to, Situation situation, Script script) {
    ObjectId on = Objects.requireNonNull(object.parent());
    List<String> statements =
        Acl.parse(from)
            .changes(
                Acl.parse(to), (verb, roles) -> statement(on, object.get("column"), verb, roles));
    statements.forEach(script::add);
    boolean revokes = statements.stream().anyMatch(sql -> sql.startsWith("REVOKE "));
    if (revokes && object.get("column") == null) {
      grantColumnsAgain(on, situation, script);
    }
  }

  /** A privilege that is taken from a table is taken from its columns too. */
  private static void grantColumnsAgain(ObjectId table, Situation situation, Script script) {
    List<CatalogObject> columns = new ArrayList<>();
    for (CatalogObject part : situation.newParts(table, ObjectKind.COLUMN)) {
      if (!situation.isMade(part.id())) {
        columns.addAll(situation.newParts(part.id(), ObjectKind.PRIVILEGES));
      }
    }
    if (!situation.isMade(table)) {
      situation.newParts(table, ObjectKind.PRIVILEGES).stream()
          .filter(privileges -> privileges.get("column") != null)
          .forEach(columns::add);
    }
    for (CatalogObject privileges : columns) {
      ObjectId on = Objects.requireNonNull(privileges.parent());
      Acl.parse("{}")
          .changes(
              Acl.parse(privileges.text("privileges")),
              (verb, roles) -> statement(on, privileges.get("column"), verb, roles))
          .forEach(script::add);
    }
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
