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
    Acl usual = Acl.parse(object.text("default"));
    Acl from = initially(object, usual, situation);
    change(object, from, Acl.parse(object.text("privileges")), situation, script);
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    Acl from = Acl.parse(object.text("privileges"));
    change(object, from, Acl.parse(object.text("default")), situation, script);
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (!before.sameAs(after, "sequence")) {
      return Outcome.REBUILD;
    }
    Acl from = Acl.parse(before.text("privileges"));
    change(after, from, Acl.parse(after.text("privileges")), situation, script);
    return Outcome.IN_PLACE;
  }

  /** Returns what an object has before the step: more than the usual where it is just created. */
  private static Acl initially(CatalogObject privileges, Acl usual, Situation situation) {
    ObjectId on = on(privileges);
    ObjectId parent = Objects.requireNonNull(privileges.parent());
    boolean column = privileges.get("column") != null || on.kind() == ObjectKind.COLUMN;
    boolean fresh = situation.isMade(parent) || becomesIdentity(privileges, situation);
    String owner = privileges.get("owner");
    return column || !fresh || owner == null
        ? usual
        : situation.defaultPrivileges().of(on, usual, owner);
  }

  private static boolean becomesIdentity(CatalogObject privileges, Situation situation) {
    ObjectId column = Objects.requireNonNull(privileges.parent());
    CatalogObject before = situation.from().find(column);
    return privileges.get("sequence") != null
        && before != null
        && before.get("identity_sequence") == null;
  }

  /** Returns what the privileges are for: the parent, or the sequence of an identity column. */
  private static ObjectId on(CatalogObject privileges) {
    String sequence = privileges.get("sequence");
    return sequence != null
        ? new ObjectId(ObjectKind.SEQUENCE, sequence)
        : Objects.requireNonNull(privileges.parent());
  }

  private static void change(
      CatalogObject object, Acl from, Acl to, Situation situation, Script script) {
    ObjectId on = on(object);
    List<String> statements =
        from.changes(to, (verb, roles) -> statement(on, object.get("column"), verb, roles));
    statements.forEach(script::add);
    boolean revokes =
        on.kind() != ObjectKind.SEQUENCE
            && statements.stream().anyMatch(sql -> sql.startsWith("REVOKE "));
    if (revokes && object.get("column") == null) {
      grantColumnsAgain(on, situation, script);
    }
  }

  /** A privilege that is taken from a table is taken from its columns too. */
  private static void grantColumnsAgain(ObjectId table, Situation situation, Script script) {
    List<CatalogObject> columns = new ArrayList<>();
    for (CatalogObject part : situation.newParts(table, ObjectKind.COLUMN)) {
      if (!situation.isMade(part.id())) {
        situation.newParts(part.id(), ObjectKind.PRIVILEGES).stream()
            .filter(privileges -> privileges.get("sequence") == null)
            .forEach(columns::add);
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

  static String statement(ObjectId on, String verb, String roles) {
    return statement(on, null, verb, roles);
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
    return switch (kind.family()) {
      case TABLE, VIEW -> "TABLE";
      case ROUTINE -> kind == ObjectKind.PROCEDURE ? "PROCEDURE" : "FUNCTION";
      case OTHER -> kind == ObjectKind.SERVER ? "FOREIGN SERVER" : kind.sql();
      case SCHEMA, TYPE, SEQUENCE, PART -> kind.sql();
    };
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("default", "owner", "grantor");
  }
}
