package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Constraints of tables (PostgreSQL manual, ALTER TABLE). */
final class ConstraintKind implements Kind {

  private static final Pattern TIMING = Pattern.compile("( DEFERRABLE)?( INITIALLY DEFERRED)?$");

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    ObjectId table = Objects.requireNonNull(object.parent());
    boolean existing = situation.existed(table);
    boolean stays = existing && !situation.isMade(table);
    boolean given = stays && !situation.isDetached(table);
    if (object.is("inherited") && (given || !isPartition(table, situation))) {
      return;
    }
    script.add(
        alter(object)
            + " ADD CONSTRAINT "
            + object.text("name")
            + " "
            + definition(object)
            + (object.is("not_valid") ? " NOT VALID" : ""));
    if (object.text("type").equals("x")) {
      Options.alter(null, object.get("options"), alterIndex(object), "", script);
    }
    if (object.is("not_valid")) {
      validateBelow(object, situation, script);
    }
    if (object.get("tablespace") != null) {
      script.add(alterIndex(object) + " SET TABLESPACE " + object.text("tablespace"));
    }
    if (existing) {
      hazards(object, script);
    }
  }

  /** A table below that was made later has the constraint of the one above, but a valid one. */
  private static void validateBelow(CatalogObject above, Situation situation, Script script) {
    for (CatalogObject other : situation.to().objects().values()) {
      boolean below =
          other.id().kind() == ObjectKind.CONSTRAINT
              && above.id().identity().equals(other.get("attached_to"));
      ObjectId table = other.parent();
      if (below && table != null && other.is("inherited")) {
        if (!other.is("not_valid")) {
          script.add(alter(other) + " VALIDATE CONSTRAINT " + other.text("name"));
        } else {
          validateBelow(other, situation, script);
        }
      }
    }
  }

  /** The options of a key's index stand before the time when it is checked. */
  private static String definition(CatalogObject constraint) {
    String text = constraint.text("definition");
    Matcher timing = TIMING.matcher(text);
    boolean key = "pu".contains(constraint.text("type"));
    if (!key || constraint.get("options") == null || !timing.find()) {
      return text;
    }
    String options = Options.with(constraint.get("options"));
    return text.substring(0, timing.start()) + options + text.substring(timing.start());
  }

  private static boolean isPartition(ObjectId table, Situation situation) {
    CatalogObject object = situation.to().find(table);
    return object != null && object.is("partition");
  }

  /** The options of a partitioned index never change. */
  private static boolean isPartitioned(CatalogObject constraint, Situation situation) {
    CatalogObject table = situation.to().find(Objects.requireNonNull(constraint.parent()));
    return table != null && table.get("partition_key") != null;
  }

  private static void hazards(CatalogObject object, Script script) {
    if (object.is("not_valid")) {
      return;
    }
    String name = object.text("table");
    boolean index = !object.text("type").equals("c") && !object.text("type").equals("f");
    script.hazard(
        index ? Hazard.Code.INDEX_BUILD : Hazard.Code.TABLE_SCAN,
        name,
        index
            ? "the index of constraint " + object.text("name") + " is built"
            : "every row is checked against constraint " + object.text("name"));
    script.hazard(
        Hazard.Code.DEPENDS_ON_DATA,
        name,
        "a row that violates constraint " + object.text("name") + " makes the change fail");
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    if (!object.is("inherited") || situation.isDetached(object.parent())) {
      script.add(alter(object) + " DROP CONSTRAINT " + object.text("name"));
    }
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (after.is("inherited") && before.is("inherited")) {
      CatalogObject above = situation.newObject(ObjectKind.CONSTRAINT, after.text("attached_to"));
      boolean alone = above != null && above.is("not_valid");
      if (alone && before.is("not_valid") && !after.is("not_valid")) {
        script.add(alter(after) + " VALIDATE CONSTRAINT " + after.text("name"));
      }
      return Outcome.IN_PLACE;
    }
    if (Parts.changeWhole(before, after)) {
      return Outcome.REBUILD;
    }
    if (!before.sameAs(after, "definition") || !before.sameAs(after, "type")) {
      return timing(before, after, script);
    }
    boolean otherOptions = !before.sameAs(after, "options") && isPartitioned(after, situation);
    if (otherOptions || (after.is("not_valid") && !before.is("not_valid"))) {
      return Outcome.REBUILD;
    }
    if (before.is("not_valid") && !after.is("not_valid")) {
      script.add(alter(after) + " VALIDATE CONSTRAINT " + after.text("name"));
      script.hazard(
          Hazard.Code.DEPENDS_ON_DATA,
          after.text("table"),
          "a row that violates constraint " + after.text("name") + " makes the change fail");
    }
    Options.alter(before.get("options"), after.get("options"), alterIndex(after), "", script);
    if (!before.sameAs(after, "tablespace")) {
      String tablespace = ColumnKind.valueOr(after, "tablespace", "pg_default");
      script.add(alterIndex(after) + " SET TABLESPACE " + tablespace);
    }
    return Outcome.IN_PLACE;
  }

  /** When a foreign key is checked can be changed in place. */
  private static Outcome timing(CatalogObject before, CatalogObject after, Script script) {
    String old = TIMING.matcher(before.text("definition")).replaceFirst("");
    String wanted = TIMING.matcher(after.text("definition")).replaceFirst("");
    boolean sameElse = old.equals(wanted) && before.sameAs(after, "not_valid");
    if (!after.text("type").equals("f") || !sameElse || !before.sameAs(after, "type")) {
      return Outcome.REBUILD;
    }
    String timing = after.text("definition").substring(wanted.length());
    script.add(
        alter(after)
            + " ALTER CONSTRAINT "
            + after.text("name")
            + (timing.isEmpty() ? " NOT DEFERRABLE" : timing));
    return Outcome.IN_PLACE;
  }

  private static String alter(CatalogObject constraint) {
    ObjectId table = Objects.requireNonNull(constraint.parent());
    String kind = table.kind() == ObjectKind.FOREIGN_TABLE ? "FOREIGN TABLE " : "TABLE ";
    return "ALTER " + kind + table.identity();
  }

  private static String alterIndex(CatalogObject constraint) {
    String table = constraint.text("table");
    String schema = table.substring(0, Expressions.lastDot(table) + 1);
    return "ALTER INDEX " + schema + constraint.text("name");
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("inherited", "local");
  }
}
