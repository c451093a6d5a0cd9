package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Constraints of tables (PostgreSQL manual, ALTER TABLE). */
final class ConstraintKind implements Kind {

  private static final Pattern TIMING = Pattern.compile("( DEFERRABLE)?( INITIALLY DEFERRED)?$");

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    ObjectId table = Objects.requireNonNull(object.parent());
    boolean existing = situation.existed(table);
    if (object.is("inherited") && (existing || !isPartition(table, situation))) {
      return;
    }
    script.add(
        alter(object)
            + " ADD CONSTRAINT "
            + object.text("name")
            + " "
            + object.text("definition")
            + (object.is("not_valid") ? " NOT VALID" : ""));
    if (object.get("options") != null) {
      Options.alter(null, object.get("options"), alterIndex(object), "", script);
    }
    if (object.get("tablespace") != null) {
      script.add(alterIndex(object) + " SET TABLESPACE " + object.text("tablespace"));
    }
    if (existing) {
      hazards(object, script);
    }
  }

  private static boolean isPartition(ObjectId table, Situation situation) {
    CatalogObject object = situation.to().find(table);
    return object != null && object.is("partition");
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
    if (!object.is("inherited")) {
      script.add(alter(object) + " DROP CONSTRAINT " + object.text("name"));
    }
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (after.is("inherited") && before.is("inherited")) {
      return Outcome.IN_PLACE;
    }
    if (Parts.changeWhole(before, after)) {
      return Outcome.REBUILD;
    }
    if (!before.sameAs(after, "definition") || !before.sameAs(after, "type")) {
      return timing(before, after, script);
    }
    if (after.is("not_valid") && !before.is("not_valid")) {
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
