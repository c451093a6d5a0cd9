package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import org.jspecify.annotations.Nullable;

/** The privileges that PostgreSQL gives to what the plan creates (ALTER DEFAULT PRIVILEGES). */
public final class DefaultPrivileges {

  private static final int MAINTAIN_SINCE = 170000;

  private final Situation situation;
  private final String role;

  DefaultPrivileges(Situation situation) {
    this.situation = situation;
    this.role = situation.from().server().role();
  }

  /** Returns what a new object has, where {@code usual} is what it would have without a rule. */
  Acl of(ObjectId object, Acl usual, String owner) {
    String type = type(object.kind());
    if (type == null) {
      return usual;
    }
    CatalogObject everywhere = inForce(role + " ON " + type);
    CatalogObject here = inForce(role + " ON " + type + " IN SCHEMA " + schemaOf(object));
    Acl acl = everywhere == null ? usual : Acl.parse(everywhere.text("privileges"));
    if (here != null) {
      acl = acl.with(Acl.parse(here.text("privileges")));
    }
    return acl.given(role, owner);
  }

  /** Takes and gives what a new object with the usual privileges has to have. */
  public void correct(CatalogObject object, Script script) {
    if (situation.leavesPrivileges() && !situation.existed(object.id())) {
      return;
    }
    correct(object.id(), script);
    for (CatalogObject column : situation.newParts(object.id(), ObjectKind.COLUMN)) {
      correctSequence(column, script);
    }
    if (object.id().kind() == ObjectKind.COLUMN) {
      correctSequence(object, script);
    }
  }

  private void correctSequence(CatalogObject column, Script script) {
    String sequence = column.get("identity_sequence");
    if (sequence != null) {
      correct(new ObjectId(ObjectKind.SEQUENCE, sequence), script);
    }
  }

  private void correct(ObjectId object, Script script) {
    String identity = object.kind().name() + " " + object.identity();
    boolean stated = situation.newObject(ObjectKind.PRIVILEGES, identity) != null;
    Acl usual = usual(object.kind());
    if (!stated && usual != null) {
      of(object, usual, role)
          .changes(usual, (verb, roles) -> PrivilegesKind.statement(object, verb, roles))
          .forEach(script::add);
    }
  }

  /** A rule that goes does so before anything is created, one that comes or changes after all. */
  private @Nullable CatalogObject inForce(String identity) {
    ObjectId id = new ObjectId(ObjectKind.DEFAULT_PRIVILEGES, identity);
    return situation.isGone(id) ? null : situation.from().find(id);
  }

  private static String schemaOf(ObjectId object) {
    String name = object.identity();
    int arguments = name.indexOf('(');
    String plain = arguments < 0 ? name : name.substring(0, arguments);
    int dot = Expressions.lastDot(plain);
    return dot < 0 ? "" : plain.substring(0, dot);
  }

  /** Returns the word for a kind in ALTER DEFAULT PRIVILEGES; null where there is none. */
  private static @Nullable String type(ObjectKind kind) {
    return switch (kind.family()) {
      case SCHEMA -> "SCHEMAS";
      case TYPE -> "TYPES";
      case ROUTINE -> "FUNCTIONS";
      case SEQUENCE -> "SEQUENCES";
      case TABLE, VIEW -> "TABLES";
      case PART, OTHER -> null;
    };
  }

  /** Returns what the manual says of new objects (section 5.8, table 5.2); null for nothing. */
  private @Nullable Acl usual(ObjectKind kind) {
    String maintain = situation.from().server().version() >= MAINTAIN_SINCE ? "m" : "";
    return switch (kind.family()) {
      case SCHEMA -> Acl.of(role, "UC");
      case TYPE -> Acl.of(role, "U").with(Acl.of("PUBLIC", "U"));
      case ROUTINE -> Acl.of(role, "X").with(Acl.of("PUBLIC", "X"));
      case SEQUENCE -> Acl.of(role, "rwU");
      case TABLE, VIEW -> Acl.of(role, "arwdDxt" + maintain);
      case PART, OTHER -> null;
    };
  }
}
