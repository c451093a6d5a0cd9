package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Expressions;
import dev.lockstep.catalog.kind.Hazard;
import dev.lockstep.catalog.kind.Kind;
import dev.lockstep.catalog.kind.Kinds;
import dev.lockstep.catalog.kind.Script;
import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.render.Sql;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the statements of each step, and tells which objects come and go with another one. */
final class StepMaker {

  /** What belongs to a column and goes with it. */
  private static final Set<ObjectKind> PARTS_OF_COLUMN =
      EnumSet.of(ObjectKind.DEFAULT, ObjectKind.COMMENT, ObjectKind.OWNER, ObjectKind.PRIVILEGES);

  /** What stands in the statement that creates a table. */
  private static final Set<ObjectKind> WITH_TABLE =
      EnumSet.of(ObjectKind.COLUMN, ObjectKind.INHERITANCE);

  private final Situation situation;
  private final Fates fates;
  private final Set<ObjectId> explicit;

  StepMaker(Situation situation, Fates fates, Set<ObjectId> explicit) {
    this.situation = situation;
    this.fates = fates;
    this.explicit = explicit;
  }

  /** Returns the object whose drop takes this one along; null when it needs one of its own. */
  @Nullable ObjectId dropHost(ObjectId id) {
    CatalogObject object = old(id);
    if (explicit.contains(id)
        || isForeignKeyToGone(object)
        || isReferredTo(object)
        || id.kind() == ObjectKind.USER_MAPPING) {
      return null;
    }
    ObjectId whole = OldSide.whole(object);
    ObjectId host = object.parent();
    boolean withTable = host != null && fates.get(host).isGone() && !fates.isAside(host);
    // The indexes of a table whose rows are moved go before its partitions do.
    boolean early = host != null && withTable && isBelowCopied(host.identity());
    boolean withWhole = !object.is("local") && (early || (!withTable && !leaves(object)));
    if (whole != null && fates.get(whole).isGone() && withWhole) {
      return whole;
    }
    if (host != null && fates.get(host).isGone()) {
      boolean copied = host.kind() == ObjectKind.TABLE && fates.isAside(host);
      boolean stays = copied && id.kind() != ObjectKind.COLUMN && !isPartOfColumn(id);
      return stays ? null : host;
    }
    return id.kind() == ObjectKind.SEQUENCE && fates.get(id) == Fate.DROP ? ownerGone(id) : null;
  }

  /** Returns whether the table leaves its parent, so that its own index stays. */
  private boolean leaves(CatalogObject part) {
    ObjectId table = part.parent();
    return table != null
        && fates.get(new ObjectId(ObjectKind.PARTITION, table.identity())).isGone();
  }

  private static boolean isPartOfColumn(ObjectId id) {
    return PARTS_OF_COLUMN.contains(id.kind());
  }

  private @Nullable ObjectId ownerGone(ObjectId sequence) {
    for (CatalogObject owner : situation.oldParts(sequence, ObjectKind.SEQUENCE_OWNER)) {
      ObjectId column = new ObjectId(ObjectKind.COLUMN, owner.text("column"));
      if (fates.get(column).isGone()) {
        return column;
      }
    }
    return null;
  }

  private boolean isForeignKeyToGone(CatalogObject object) {
    String references = object.get("references");
    return references != null
        && !references.equals(object.get("table"))
        && fates.get(new ObjectId(ObjectKind.TABLE, references)).isGone();
  }

  /** PostgreSQL drops no partition of a table that a foreign key refers to. */
  private boolean isReferredTo(CatalogObject partition) {
    String above =
        partition.id().kind() == ObjectKind.PARTITION ? partition.get("partition_of") : null;
    while (above != null) {
      String table = above;
      boolean referredTo =
          situation.from().objects().values().stream()
              .anyMatch(
                  key ->
                      key.id().kind() == ObjectKind.CONSTRAINT
                          && table.equals(key.get("references"))
                          && !fates.get(key.id()).isGone());
      if (referredTo) {
        return true;
      }
      CatalogObject further = situation.from().find(new ObjectId(ObjectKind.PARTITION, above));
      above = further == null ? null : further.get("partition_of");
    }
    return false;
  }

  /** Returns the object that this one is created with; null when it is created by itself. */
  @Nullable ObjectId makeHost(ObjectId id) {
    if (!fates.get(id).isMade()) {
      return null;
    }
    CatalogObject object = now(id);
    ObjectId parent = object.parent();
    boolean parentMade = parent != null && fates.get(parent).isMade();
    boolean with =
        WITH_TABLE.contains(id.kind())
            || (id.kind() == ObjectKind.DEFAULT
                && parentMade
                && situation.inlineDefault(parentOf(object)) != null);
    return with && parentMade ? parent : null;
  }

  private static ObjectId parentOf(CatalogObject object) {
    return Objects.requireNonNull(object.parent());
  }

  Script drop(ObjectId id) {
    Script script = new Script();
    kind(id).drop(old(id), situation, script);
    return script;
  }

  Script make(ObjectId id) {
    CatalogObject now = now(id);
    if (fates.get(id) == Fate.ALTER) {
      Script script = fates.alteration(id);
      if (now.get("identity_sequence") != null && old(id).get("identity_sequence") == null) {
        situation.defaultPrivileges().correct(now, script);
      }
      return script;
    }
    Script script = new Script();
    kind(id).create(now, situation, script);
    situation.defaultPrivileges().correct(now, script);
    return script;
  }

  Script aside(ObjectId id) {
    Script script = new Script();
    script.add(rename(id.kind().sql(), id.identity()));
    if (id.kind() == ObjectKind.RANGE) {
      asideRange(old(id), script);
    }
    // The new table's sequence takes the name that PostgreSQL gives it only where that is free.
    for (CatalogObject column : situation.oldParts(id, ObjectKind.COLUMN)) {
      String sequence = column.get("identity_sequence");
      if (sequence != null) {
        script.add(rename("SEQUENCE", sequence));
      }
    }
    return script;
  }

  /** The functions that make values of a range have its name. */
  private static void asideRange(CatalogObject range, Script script) {
    String subtype = range.text("subtype");
    constructor(range.id().identity(), subtype + ", " + subtype, script);
    constructor(range.id().identity(), subtype + ", " + subtype + ", text", script);
    String multirange = range.get("multirange");
    if (multirange != null) {
      script.add(rename("TYPE", multirange));
      constructor(multirange, "", script);
    }
  }

  private static void constructor(String name, String arguments, Script script) {
    String renamed = rename("FUNCTION", name);
    String signature = name + "(" + arguments + ")";
    script.add("ALTER FUNCTION " + signature + renamed.substring(renamed.indexOf(" RENAME TO ")));
  }

  private static String rename(String kind, String identity) {
    String name = asideName(identity);
    String last = name.substring(Expressions.lastDot(name) + 1);
    return "ALTER " + kind + " " + identity + " RENAME TO " + last;
  }

  Script dropAside(ObjectId id) {
    Script script = new Script();
    script.add("DROP " + id.kind().sql() + " " + asideName(id.identity()));
    return script;
  }

  private static String asideName(String identity) {
    int dot = Expressions.lastDot(identity);
    String name = Expressions.unquote(identity.substring(dot + 1));
    return identity.substring(0, dot + 1) + Sql.identifier(Names.limit(name + "__old"));
  }

  /** Moves the rows from the old table to the new one. */
  Script copy(ObjectId table) {
    return new TableCopy(situation, table, asideName(table.identity())).script();
  }

  private static Kind kind(ObjectId id) {
    return Kinds.of(id.kind());
  }

  private CatalogObject old(ObjectId id) {
    return Objects.requireNonNull(situation.from().find(id));
  }

  private CatalogObject now(ObjectId id) {
    return Objects.requireNonNull(situation.to().find(id));
  }

  /** Returns whether a risk is none because the rows were moved before. */
  boolean isMoved(Hazard hazard) {
    return hazard.code() == Hazard.Code.DATA_LOSS && isBelowCopied(hazard.object());
  }

  /** Returns whether the rows of a table are moved to another one before it is dropped. */
  boolean isCopied(ObjectId table) {
    return table.kind() == ObjectKind.TABLE
        && (fates.isAside(table) || isBelowCopied(table.identity()));
  }

  private boolean isBelowCopied(String table) {
    CatalogObject partition = situation.from().find(new ObjectId(ObjectKind.PARTITION, table));
    while (partition != null) {
      String above = partition.text("partition_of");
      if (fates.isAside(new ObjectId(ObjectKind.TABLE, above))) {
        return true;
      }
      partition = situation.from().find(new ObjectId(ObjectKind.PARTITION, above));
    }
    return false;
  }
}
